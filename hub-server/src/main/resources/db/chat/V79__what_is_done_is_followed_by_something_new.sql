-- How an inbox is told apart from the others, and whether whoever writes after all was done begins anew.
ALTER TABLE inbox ADD COLUMN colour text NOT NULL DEFAULT ''
    CHECK (colour IN ('', 'blue', 'teal', 'green', 'amber', 'rose', 'violet', 'grey'));
ALTER TABLE inbox ADD COLUMN new_after_resolve boolean NOT NULL DEFAULT false;

-- Since when the person's next message begins another conversation, and the one that it began.
ALTER TABLE conversation ADD COLUMN ended_at timestamptz;
ALTER TABLE conversation ADD COLUMN next_id bigint REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX conversation_before ON conversation (next_id) WHERE next_id IS NOT NULL;

-- A person has one conversation in an inbox that goes on.
DROP INDEX conversation_of_person;
CREATE UNIQUE INDEX conversation_of_person ON conversation (inbox_id, contact_id)
    WHERE kind = 'person' AND next_id IS NULL;
