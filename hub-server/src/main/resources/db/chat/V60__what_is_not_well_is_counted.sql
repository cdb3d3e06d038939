-- How much waits for an administrator, for the metrics: numbers over all organisations, no row.
CREATE POLICY counting ON dead_letter FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY counting ON kept_event FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY counting ON inbox FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION nexus_dead_letters() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$ SELECT count(*) FROM dead_letter $$;

CREATE FUNCTION kept_events_open() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT count(*) FROM kept_event WHERE settled_at IS NULL
$$;

CREATE FUNCTION inboxes_by_state() RETURNS TABLE (state text, inboxes bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT inbox.state, count(*) FROM inbox WHERE archived_at IS NULL GROUP BY inbox.state
$$;

REVOKE ALL ON FUNCTION nexus_dead_letters(), kept_events_open(), inboxes_by_state() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_dead_letters(), kept_events_open(), inboxes_by_state() TO nexus_hub;
