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
CREATE INDEX outbox_age ON outbox USING brin (at) WITH (autosummarize = on);
CREATE INDEX outbox_order ON outbox USING brin (seq) WITH (autosummarize = on);
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

-- Up to which seq events have been deleted; what is asked from before it cannot be replayed whole.
CREATE TABLE outbox_forgotten (seq bigint NOT NULL);
INSERT INTO outbox_forgotten VALUES (0);
GRANT SELECT, UPDATE ON outbox_forgotten TO nexus_relay;
CREATE FUNCTION nexus_forgotten() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$ SELECT seq FROM outbox_forgotten $$;
GRANT EXECUTE ON FUNCTION nexus_forgotten TO nexus_hub;

-- Which event a subscriber has applied, written in the transaction of the reaction.
CREATE TABLE consumed (
    subscriber text NOT NULL,
    event_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subscriber, event_id)
);
CREATE INDEX consumed_age ON consumed USING brin (at) WITH (autosummarize = on);
GRANT SELECT, INSERT, DELETE ON consumed TO nexus_hub;

-- Work to be done after a commit. The row is the truth: the broker only says that there is some. A finished job has no row.
CREATE TABLE job (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id bigint NOT NULL,
    kind text NOT NULL,
    lane text NOT NULL,
    payload jsonb NOT NULL,
    trace text,
    created_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    attempts int NOT NULL DEFAULT 0,
    reason text,
    holder text,
    held_until timestamptz
);
CREATE INDEX job_lane ON job (kind, lane, id);
CREATE INDEX job_due ON job (kind, due_at);
CREATE INDEX job_held ON job (holder) WHERE holder IS NOT NULL;
SELECT nexus_isolate('job');
CREATE POLICY plumbing ON job TO CURRENT_USER USING (true) WITH CHECK (true);

-- Who works an ordered lane, so that one node at a time does.
CREATE TABLE lane (
    kind text NOT NULL,
    lane text NOT NULL,
    holder text NOT NULL,
    held_until timestamptz NOT NULL,
    PRIMARY KEY (kind, lane)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON lane TO nexus_hub;

-- What was given up, with a reason that an administrator can read.
CREATE TABLE dead_letter (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    kind text NOT NULL,
    lane text NOT NULL,
    payload jsonb NOT NULL,
    trace text,
    code text NOT NULL,
    reason text NOT NULL,
    attempts int NOT NULL
);
CREATE INDEX dead_letter_list ON dead_letter (org_id, id DESC);
SELECT nexus_isolate('dead_letter');

-- Workers serve all organisations: this is why what follows does not ask for one. A job is counted as an attempt before it
-- is tried, so that one that kills the hub is given up too.
CREATE FUNCTION nexus_take_job(wanted text, taker text, hold interval) RETURNS SETOF job
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE job SET attempts = attempts + 1, holder = taker, held_until = now() + hold
    WHERE id = (
        SELECT id FROM job
        WHERE kind = wanted AND due_at <= now() AND (held_until IS NULL OR held_until < now())
        ORDER BY due_at, id LIMIT 1
        FOR UPDATE SKIP LOCKED
    )
    RETURNING *
$$;
GRANT EXECUTE ON FUNCTION nexus_take_job TO nexus_hub;

-- The first job of an ordered lane, when it is due. What is behind it waits for it.
CREATE FUNCTION nexus_take_lane_job(wanted text, in_lane text, taker text, hold interval) RETURNS SETOF job
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE job SET attempts = attempts + 1, holder = taker, held_until = now() + hold
    WHERE id = (SELECT min(id) FROM job WHERE kind = wanted AND lane = in_lane)
        AND due_at <= now() AND (held_until IS NULL OR held_until < now())
    RETURNING *
$$;
GRANT EXECUTE ON FUNCTION nexus_take_lane_job TO nexus_hub;

-- In how many seconds the first job of a lane is due, null for an empty lane.
CREATE FUNCTION nexus_lane_due(wanted text, in_lane text) RETURNS double precision
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT extract(epoch FROM greatest(due_at, held_until) - now())::double precision FROM job
    WHERE kind = wanted AND lane = in_lane ORDER BY id LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION nexus_lane_due TO nexus_hub;

-- Keeps the jobs a living node is working on.
CREATE FUNCTION nexus_hold_jobs(taker text, hold interval) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE job SET held_until = now() + hold WHERE holder = taker AND held_until > now()
$$;
GRANT EXECUTE ON FUNCTION nexus_hold_jobs TO nexus_hub;

-- The lanes that have waited longer than they should: their signal was lost, or their worker was.
CREATE FUNCTION nexus_waiting_lanes(wanted text, older interval, most int)
    RETURNS TABLE (lane text, waiting bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT job.lane, count(*) FROM job
    WHERE job.kind = wanted AND job.due_at <= now() - older AND (job.held_until IS NULL OR job.held_until < now())
    GROUP BY job.lane ORDER BY min(job.due_at) LIMIT most
$$;
GRANT EXECUTE ON FUNCTION nexus_waiting_lanes TO nexus_hub;

-- How much work waits, for the metrics: numbers over all organisations, no row.
CREATE FUNCTION nexus_queue_depth() RETURNS TABLE (kind text, waiting bigint, oldest_seconds double precision)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT job.kind, count(*), extract(epoch FROM now() - min(job.due_at))::double precision FROM job
    WHERE job.due_at <= now() GROUP BY job.kind
$$;
GRANT EXECUTE ON FUNCTION nexus_queue_depth TO nexus_hub;

-- Which key this installation was made with. A node with another one is refused before it can seal anything.
CREATE TABLE secret_fingerprint (
    fingerprint text PRIMARY KEY,
    since timestamptz NOT NULL DEFAULT now()
);

-- What the hub does again and again, on one node at a time (the table of db-scheduler).
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO nexus_hub;
