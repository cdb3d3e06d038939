-- Vanishes from the phones after a time.
ALTER TABLE message ADD COLUMN ephemeral boolean NOT NULL DEFAULT false;

-- When it was found that a message to somebody who never answered reached no device: perhaps a wrong number.
ALTER TABLE message ADD COLUMN undelivered_at timestamptz;
