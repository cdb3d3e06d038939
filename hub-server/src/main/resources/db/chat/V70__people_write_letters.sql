-- What is written about one thing is a conversation of its own: one person may have several.
ALTER TABLE conversation DROP CONSTRAINT conversation_kind_check;
ALTER TABLE conversation ADD CONSTRAINT conversation_kind_check CHECK (kind IN ('person', 'group', 'thread'));
ALTER TABLE conversation DROP CONSTRAINT conversation_check;
ALTER TABLE conversation ADD CONSTRAINT conversation_check CHECK ((kind = 'group') = (contact_id IS NULL));
