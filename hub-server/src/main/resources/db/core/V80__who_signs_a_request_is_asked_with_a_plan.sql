-- Asked with every request. What PL/pgSQL asks is planned once per connection; a function in SQL that cannot be inlined is
-- planned anew with each call, which cost ten times what finding the rows does.

CREATE OR REPLACE FUNCTION team_permissions(p_org bigint, p_role text)
  RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    RETURN (SELECT coalesce(array_agg(r.permission ORDER BY r.permission), '{}') FROM public.role_permission r
      WHERE r.org_id = p_org AND r.role = p_role);
  END $$;

CREATE OR REPLACE FUNCTION team_session(p_hash bytea, p_now timestamptz, p_seen_after timestamptz)
  RETURNS TABLE (id bigint, org_id bigint, user_id bigint, last_used timestamptz, permissions text[])
  LANGUAGE plpgsql STABLE ROWS 1 SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    RETURN QUERY SELECT s.id, s.org_id, s.user_id, s.last_seen, public.team_permissions(s.org_id, m.role)
      FROM public.session s
      JOIN public.membership m ON m.org_id = s.org_id AND m.user_id = s.user_id AND m.active
      WHERE s.token_hash = p_hash AND s.ends_at > p_now AND s.last_seen > p_seen_after;
  END $$;

CREATE OR REPLACE FUNCTION team_token(p_hash bytea)
  RETURNS TABLE (id bigint, org_id bigint, user_id bigint, last_used timestamptz, permissions text[])
  LANGUAGE plpgsql STABLE ROWS 1 SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  BEGIN
    RETURN QUERY SELECT t.id, t.org_id, t.user_id, t.last_used, public.team_permissions(t.org_id, m.role)
      FROM public.api_token t
      JOIN public.membership m ON m.org_id = t.org_id AND m.user_id = t.user_id AND m.active
      WHERE t.token_hash = p_hash;
  END $$;
