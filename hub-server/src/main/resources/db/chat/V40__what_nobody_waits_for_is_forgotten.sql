-- A receipt, an edit or a reaction whose message never came is forgotten after a while, in every organisation.
CREATE INDEX orphan_age ON orphan USING brin (at) WITH (autosummarize = on);
CREATE POLICY plumbing ON orphan TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION nexus_forget_orphans(before timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH gone AS (DELETE FROM public.orphan o WHERE o.at < before RETURNING 1)
    SELECT count(*) FROM gone
$$;
REVOKE ALL ON FUNCTION nexus_forget_orphans(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_forget_orphans(timestamptz) TO nexus_hub;
