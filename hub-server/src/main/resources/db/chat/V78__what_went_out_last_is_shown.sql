-- When something last went out through an inbox; written down every few seconds only, as last_event_at is.
ALTER TABLE inbox ADD COLUMN last_sent_at timestamptz;
