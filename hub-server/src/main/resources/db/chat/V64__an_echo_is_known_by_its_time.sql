-- When the message was last taken up to be sent: an echo without a known id is told from what is said later by this.
ALTER TABLE message ADD COLUMN tried_at timestamptz;
