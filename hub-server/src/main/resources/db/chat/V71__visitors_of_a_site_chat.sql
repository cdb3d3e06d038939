-- One browser that has begun to chat on a site. What it shows to be let in is known by its digest alone.
CREATE TABLE webchat_visit (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id     bigint      NOT NULL,
    inbox_id   bigint      NOT NULL REFERENCES inbox (id),
    -- the key of the chat, by which conversation and visit find each other
    chat_key   text        NOT NULL,
    digest     bytea       NOT NULL,
    -- the site's word for its own user, once proved
    site_user  text,
    name       text        NOT NULL DEFAULT '',
    email      text        NOT NULL DEFAULT '',
    phone      text        NOT NULL DEFAULT '',
    -- whether what was answered before the first message has been told to the team
    introduced boolean     NOT NULL DEFAULT false,
    origin     text        NOT NULL,
    began_at   timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX webchat_visit_of_digest ON webchat_visit (org_id, digest);
CREATE UNIQUE INDEX webchat_visit_of_key ON webchat_visit (org_id, chat_key);
SELECT nexus_isolate('webchat_visit');

-- Where the chat of an inbox was shown last: says to an administrator that it stands on their site.
CREATE TABLE webchat_sighting (
    org_id   bigint      NOT NULL,
    inbox_id bigint      NOT NULL REFERENCES inbox (id),
    origin   text        NOT NULL,
    seen_at  timestamptz NOT NULL,
    PRIMARY KEY (inbox_id, origin)
);
SELECT nexus_isolate('webchat_sighting');

-- Whose an inbox is, for what is sent through it: the channel is told the inbox alone.
CREATE FUNCTION webchat_organisation(inbox bigint) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT t.org_id FROM inbox_token t WHERE t.inbox_id = inbox
$$;
REVOKE ALL ON FUNCTION webchat_organisation(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION webchat_organisation(bigint) TO nexus_hub;
