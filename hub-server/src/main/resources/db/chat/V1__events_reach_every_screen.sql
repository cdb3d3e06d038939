-- Who sees what. The hub works as nexus_hub: it owns nothing, and sees the rows of the organisation its transaction names.

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO nexus_hub, nexus_relay;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO nexus_hub;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Called by each migration for each table of business rows. The table's owner stays subject to the policy too.
CREATE FUNCTION nexus_isolate(name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY organisation ON %I '
        'USING (org_id = nullif(current_setting(''nexus.org'', true), '''')::bigint) '
        'WITH CHECK (org_id = nullif(current_setting(''nexus.org'', true), '''')::bigint)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO nexus_hub', name);
END $$;
REVOKE EXECUTE ON FUNCTION nexus_isolate FROM PUBLIC;

-- What happened, written beside the rows it speaks of. The relay gives seq: rows of one organisation are numbered in the
-- order of id by one holder at a time, so a row that commits late gets a late number and nobody who follows seq skips it.
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY,
    event_id uuid NOT NULL DEFAULT gen_random_uuid(),
    org_id bigint NOT NULL,
    type text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    trace text,
    data jsonb NOT NULL,
    seq bigint
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE seq IS NULL;
CREATE UNIQUE INDEX outbox_log ON outbox (org_id, seq) WHERE seq IS NOT NULL;
CREATE INDEX outbox_age ON outbox USING brin (at);
CREATE SEQUENCE outbox_seq;
SELECT nexus_isolate('outbox');
REVOKE UPDATE, DELETE ON outbox FROM nexus_hub;
CREATE POLICY relay ON outbox TO nexus_relay USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE, DELETE ON outbox TO nexus_relay;
GRANT USAGE ON SEQUENCE outbox_seq TO nexus_relay;

-- How far each shard of organisations has been handed to the broker and confirmed by it.
CREATE TABLE outbox_shard (
    shard int PRIMARY KEY,
    published bigint NOT NULL DEFAULT 0
);
INSERT INTO outbox_shard (shard) SELECT generate_series(0, 15);
GRANT SELECT, UPDATE ON outbox_shard TO nexus_relay;
GRANT SELECT ON outbox_shard TO nexus_hub;

-- Which event a subscriber has applied, written in the transaction of the reaction.
CREATE TABLE consumed (
    subscriber text NOT NULL,
    event_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subscriber, event_id)
);
CREATE INDEX consumed_age ON consumed USING brin (at);
GRANT SELECT, INSERT, DELETE ON consumed TO nexus_hub;
