-- An inbox is an account through which customers write.
CREATE TABLE inbox (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id         bigint      NOT NULL,
    name           text        NOT NULL,
    provider       text        NOT NULL CHECK (provider IN ('waha', 'practice')),
    base_url       text,
    session        text        NOT NULL,
    -- sealed with the hub's secret key, bound to the organisation
    api_key        text        NOT NULL,
    hmac_key       text        NOT NULL,
    webhook_token  text        NOT NULL,
    state          text        NOT NULL,
    state_since    timestamptz NOT NULL,
    state_detail   text        NOT NULL DEFAULT '',
    reported_at    timestamptz NOT NULL,
    -- a state that is not shown yet, because connections flap
    pending_state  text,
    lost_at        timestamptz,
    qr_turn        integer     NOT NULL DEFAULT 0,
    qr_at          timestamptz,
    phone          text,
    engine         text        NOT NULL DEFAULT '',
    warnings       text[]      NOT NULL DEFAULT '{}',
    last_event_at  timestamptz,
    reconciled_at  timestamptz,
    created_at     timestamptz NOT NULL,
    archived_at    timestamptz,
    CHECK ((pending_state IS NULL) = (lost_at IS NULL))
);
CREATE INDEX inbox_of_organisation ON inbox (org_id, id) WHERE archived_at IS NULL;
SELECT nexus_isolate('inbox');

-- The directory of webhook addresses: which inbox a token belongs to. No grant; reached through the functions below.
CREATE TABLE inbox_token (
    digest    bytea  PRIMARY KEY,
    inbox_id  bigint NOT NULL REFERENCES inbox (id),
    org_id    bigint NOT NULL
);

CREATE FUNCTION inbox_token_add(token_digest bytea, inbox bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    INSERT INTO inbox_token (digest, inbox_id, org_id)
    VALUES (token_digest, inbox, nullif(current_setting('nexus.org', true), '')::bigint)
$$;

CREATE FUNCTION inbox_token_remove(inbox bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    DELETE FROM inbox_token
    WHERE inbox_id = inbox AND org_id = nullif(current_setting('nexus.org', true), '')::bigint
$$;

CREATE FUNCTION inbox_of_token(token_digest bytea) RETURNS TABLE (inbox_id bigint, org_id bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT t.inbox_id, t.org_id FROM inbox_token t WHERE t.digest = token_digest
$$;

-- Every connected inbox, for the watchdog, which belongs to no organisation.
CREATE FUNCTION inboxes_to_watch() RETURNS TABLE (inbox_id bigint, org_id bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT t.inbox_id, t.org_id FROM inbox_token t ORDER BY t.org_id, t.inbox_id
$$;

REVOKE ALL ON FUNCTION inbox_token_add(bytea, bigint), inbox_token_remove(bigint), inbox_of_token(bytea), inboxes_to_watch()
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inbox_token_add(bytea, bigint), inbox_token_remove(bigint), inbox_of_token(bytea), inboxes_to_watch()
    TO nexus_hub;

-- A genuine delivery that could not be read or processed, exactly as it arrived.
CREATE TABLE kept_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      bigint      NOT NULL,
    inbox_id    bigint      NOT NULL REFERENCES inbox (id),
    at          timestamptz NOT NULL,
    reason      text        NOT NULL,
    event       text        NOT NULL,
    raw         bytea       NOT NULL,
    digest      bytea       NOT NULL,
    times       integer     NOT NULL DEFAULT 1,
    retried     integer     NOT NULL DEFAULT 0,
    settled_at  timestamptz,
    UNIQUE (inbox_id, digest)
);
CREATE INDEX kept_event_open ON kept_event (org_id, id) WHERE settled_at IS NULL;
SELECT nexus_isolate('kept_event');

-- What was deliberately left without effect, counted by its reason.
CREATE TABLE ignored_event (
    org_id    bigint      NOT NULL,
    inbox_id  bigint      NOT NULL REFERENCES inbox (id),
    event     text        NOT NULL,
    reason    text        NOT NULL,
    times     bigint      NOT NULL,
    last_at   timestamptz NOT NULL,
    PRIMARY KEY (inbox_id, event, reason)
);
SELECT nexus_isolate('ignored_event');

-- The practice number: the simulated WAHA's sessions and what was said in them.
CREATE TABLE practice_session (
    inbox_id     bigint      PRIMARY KEY REFERENCES inbox (id),
    org_id       bigint      NOT NULL,
    webhook      text,
    status       text        NOT NULL,
    locale       text        NOT NULL,
    step         integer     NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL
);
SELECT nexus_isolate('practice_session');

CREATE TABLE practice_line (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      bigint      NOT NULL,
    inbox_id    bigint      NOT NULL REFERENCES inbox (id),
    bare_id     text        NOT NULL,
    from_me     boolean     NOT NULL,
    body        text        NOT NULL,
    said_at     timestamptz NOT NULL,
    ack         integer     NOT NULL,
    UNIQUE (inbox_id, bare_id)
);
CREATE INDEX practice_line_by_time ON practice_line (inbox_id, said_at, id);
SELECT nexus_isolate('practice_line');
