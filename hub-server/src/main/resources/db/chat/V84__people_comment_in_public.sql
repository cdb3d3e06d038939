-- What is said in public below a post is a conversation of its own kind.
ALTER TABLE conversation DROP CONSTRAINT conversation_kind_check;
ALTER TABLE conversation ADD CONSTRAINT conversation_kind_check
    CHECK (kind IN ('person', 'group', 'thread', 'comments'));
