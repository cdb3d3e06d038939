-- A file of a message. Its bytes are in the storage under their hash; one hash may have several rows with names of their own.
CREATE TABLE file (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id       bigint      NOT NULL,
    name         text        NOT NULL,
    mime         text        NOT NULL,
    kind         text        NOT NULL,
    size         bigint      NOT NULL,
    sha256       text        NOT NULL,
    storage_key  text        NOT NULL,
    width        integer,
    height       integer,
    created_at   timestamptz NOT NULL
);
CREATE INDEX file_of_organisation ON file (org_id, id);
SELECT nexus_isolate('file');
