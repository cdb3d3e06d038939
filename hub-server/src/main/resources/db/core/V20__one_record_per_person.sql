-- A person, once, whatever the channel.
CREATE TABLE contact (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id        bigint      NOT NULL,
    name          text        NOT NULL DEFAULT '',
    -- who gave the name: a person's edit is never overwritten by what a provider calls somebody
    named_by      text        NOT NULL CHECK (named_by IN ('nobody', 'provider', 'team')),
    photo_file_id bigint,
    created_at    timestamptz NOT NULL,
    merged_into   bigint REFERENCES contact (id)
);
CREATE INDEX contact_by_name ON contact (org_id, name, id) WHERE merged_into IS NULL;
SELECT nexus_isolate('contact');

-- The ways in which networks name a person, as the networks write them.
CREATE TABLE contact_address (
    org_id     bigint NOT NULL,
    scheme     text   NOT NULL,
    value      text   NOT NULL,
    contact_id bigint NOT NULL REFERENCES contact (id),
    PRIMARY KEY (org_id, scheme, value)
);
CREATE INDEX contact_address_of ON contact_address (org_id, contact_id);
SELECT nexus_isolate('contact_address');

-- What makes two addresses the same person: one row per key, so that nobody is recorded twice.
CREATE TABLE contact_key (
    org_id     bigint NOT NULL,
    key        text   NOT NULL,
    contact_id bigint NOT NULL REFERENCES contact (id),
    PRIMARY KEY (org_id, key)
);
CREATE INDEX contact_key_of ON contact_key (org_id, contact_id);
SELECT nexus_isolate('contact_key');

-- Two records that proved to be one person, with all that is needed to part them again.
CREATE TABLE contact_merge (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id    bigint      NOT NULL,
    kept      bigint      NOT NULL REFERENCES contact (id),
    gone      bigint      NOT NULL REFERENCES contact (id),
    at        timestamptz NOT NULL,
    kept_name text        NOT NULL,
    addresses text[]      NOT NULL,
    keys      text[]      NOT NULL
);
SELECT nexus_isolate('contact_merge');
