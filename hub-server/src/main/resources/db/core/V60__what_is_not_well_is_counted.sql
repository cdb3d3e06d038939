-- How much waits for an administrator, for the metrics: a number over all organisations, no row.
CREATE POLICY counting ON dead_letter FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION nexus_dead_letters() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$ SELECT count(*) FROM dead_letter $$;
REVOKE ALL ON FUNCTION nexus_dead_letters() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_dead_letters() TO nexus_hub;
