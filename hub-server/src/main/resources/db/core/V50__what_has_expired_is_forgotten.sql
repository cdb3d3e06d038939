-- What nobody can use any more is deleted by the hub's schedules, and the directory's tables are held to a policy like all others.

-- The functions that look people up before an organisation is known run as the owner: it is let in by a policy of its own,
-- which names it, instead of being excused from all of them.
DO $$
DECLARE directory_table text;
BEGIN
  FOREACH directory_table IN ARRAY
    ARRAY['organisation', 'user_account', 'membership', 'role_permission', 'session', 'api_token', 'invitation']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', directory_table);
    EXECUTE format('CREATE POLICY directory ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', directory_table);
  END LOOP;
END $$;

-- Sessions that have ended, set-up links that have expired, attempts that count for nothing any more; how many went.
CREATE FUNCTION team_forget_expired(p_now timestamptz, p_seen_after timestamptz, p_attempts_after timestamptz)
  RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH sessions AS (
      DELETE FROM public.session s WHERE s.ends_at <= p_now OR s.last_seen <= p_seen_after RETURNING 1),
    links AS (
      DELETE FROM public.setup_token t WHERE t.expires_at <= p_now RETURNING 1),
    attempts AS (
      DELETE FROM public.sign_in_throttle a
      WHERE a.updated_at < p_attempts_after AND a.blocked_until <= p_now RETURNING 1)
    SELECT (SELECT count(*) FROM sessions) + (SELECT count(*) FROM links) + (SELECT count(*) FROM attempts)
  $$;
REVOKE ALL ON FUNCTION team_forget_expired(timestamptz, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION team_forget_expired(timestamptz, timestamptz, timestamptz) TO nexus_hub;

-- First answers are repeated for a day, in every organisation.
CREATE POLICY plumbing ON repeatable_request TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION nexus_forget_answers(before timestamptz) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH gone AS (DELETE FROM public.repeatable_request r WHERE r.started_at < before RETURNING 1)
    SELECT count(*) FROM gone
  $$;
REVOKE ALL ON FUNCTION nexus_forget_answers(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_forget_answers(timestamptz) TO nexus_hub;
