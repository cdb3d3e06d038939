-- An inbox may be connected through any kind of channel, by what an administrator answered.
ALTER TABLE inbox
    DROP CONSTRAINT inbox_provider_check,
    ADD CHECK (provider ~ '^[a-z][a-z-]{1,30}$'),
    -- whose customers write
    ADD COLUMN network     text   NOT NULL DEFAULT 'whatsapp',
    -- how customers find it, where that is no phone number
    ADD COLUMN handle      text   NOT NULL DEFAULT '',
    -- name=value, what may be shown
    ADD COLUMN settings    text[] NOT NULL DEFAULT '{}',
    -- name=value in lines, sealed with the hub's secret key
    ADD COLUMN answers     text,
    -- up to where a provider that does not deliver was asked
    ADD COLUMN pull_cursor text   NOT NULL DEFAULT '';
