-- Organisations, their people, and how these sign in.
--
-- The tables below are also a directory: a session, a token, an invitation or an e-mail is looked up before any
-- organisation is known. Row-level security is on for the hub's login, but not forced on the owner, so that the few
-- functions at the end (SECURITY DEFINER, fixed search_path) can look across organisations. Secrets (password hashes, token
-- hashes) are not readable by the hub's login at all: column grants leave them out.

CREATE TABLE organisation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  locale text NOT NULL,
  time_zone text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  edition text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE user_account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(btrim(email)) AND length(email) <= 254),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  password_hash text NOT NULL,
  locale text NOT NULL,
  theme text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
  text_size text NOT NULL DEFAULT 'normal' CHECK (text_size IN ('normal', 'large')),
  enter_sends boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);

-- What a role may do is data, one set of rows for each organisation.
CREATE TABLE role_permission (
  org_id bigint NOT NULL REFERENCES organisation,
  role text NOT NULL,
  permission text NOT NULL,
  PRIMARY KEY (org_id, role, permission)
);

CREATE TABLE membership (
  org_id bigint NOT NULL REFERENCES organisation,
  user_id bigint NOT NULL REFERENCES user_account,
  role text NOT NULL CHECK (role IN ('administrator', 'manager', 'agent')),
  active boolean NOT NULL DEFAULT true,
  last_seen timestamptz,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, user_id)
);
CREATE INDEX membership_of_user ON membership (user_id);

CREATE TABLE session (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL REFERENCES organisation,
  user_id bigint NOT NULL REFERENCES user_account,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  user_agent text NOT NULL,
  address text NOT NULL
);
CREATE INDEX session_of_user ON session (user_id, org_id);
CREATE INDEX session_of_organisation ON session (org_id);

CREATE TABLE api_token (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL REFERENCES organisation,
  user_id bigint NOT NULL REFERENCES user_account,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at timestamptz NOT NULL,
  last_used timestamptz
);
CREATE INDEX api_token_of_organisation ON api_token (org_id);

CREATE TABLE invitation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL REFERENCES organisation,
  role text NOT NULL CHECK (role IN ('administrator', 'manager', 'agent')),
  email text,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  invited_by bigint NOT NULL REFERENCES user_account,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_by bigint REFERENCES user_account
);
CREATE INDEX invitation_of_organisation ON invitation (org_id);

CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_id bigint NOT NULL REFERENCES organisation,
  at timestamptz NOT NULL,
  actor bigint REFERENCES user_account,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL,
  address text NOT NULL
);
CREATE INDEX audit_entry_newest ON audit_entry (org_id, id DESC);

CREATE TABLE setup_token (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  expires_at timestamptz NOT NULL
);

-- Wrong sign-ins by a key that does not tell the e-mail (a hash of e-mail and address).
CREATE TABLE sign_in_throttle (
  key bytea PRIMARY KEY,
  attempts integer NOT NULL,
  blocked_until timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX sign_in_throttle_oldest ON sign_in_throttle (updated_at);

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON organisation
  USING (id = nullif(current_setting('nexus.org', true), '')::bigint);
GRANT SELECT, INSERT ON organisation TO nexus_hub;
GRANT UPDATE (name, locale, time_zone, currency) ON organisation TO nexus_hub;

ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON membership
  USING (org_id = nullif(current_setting('nexus.org', true), '')::bigint);
GRANT SELECT, INSERT ON membership TO nexus_hub;
GRANT UPDATE (role, active, last_seen) ON membership TO nexus_hub;

ALTER TABLE user_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY people_of_own_organisation ON user_account
  USING (EXISTS (SELECT FROM membership WHERE membership.user_id = user_account.id));
GRANT SELECT (id, email, name, locale, theme, text_size, enter_sends, created_at) ON user_account TO nexus_hub;
GRANT UPDATE (name, locale, theme, text_size, enter_sends) ON user_account TO nexus_hub;

ALTER TABLE role_permission ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON role_permission
  USING (org_id = nullif(current_setting('nexus.org', true), '')::bigint);
GRANT SELECT, INSERT, DELETE ON role_permission TO nexus_hub;

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON session
  USING (org_id = nullif(current_setting('nexus.org', true), '')::bigint);
GRANT SELECT (id, org_id, user_id, created_at, last_seen, ends_at, user_agent, address) ON session TO nexus_hub;
GRANT INSERT, DELETE ON session TO nexus_hub;
GRANT UPDATE (last_seen) ON session TO nexus_hub;

ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON api_token
  USING (org_id = nullif(current_setting('nexus.org', true), '')::bigint);
GRANT SELECT (id, org_id, user_id, name, created_at, last_used) ON api_token TO nexus_hub;
GRANT INSERT, DELETE ON api_token TO nexus_hub;
GRANT UPDATE (last_used) ON api_token TO nexus_hub;

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON invitation
  USING (org_id = nullif(current_setting('nexus.org', true), '')::bigint);
GRANT SELECT (id, org_id, role, email, invited_by, created_at, expires_at, accepted_by) ON invitation TO nexus_hub;
GRANT INSERT, DELETE ON invitation TO nexus_hub;
GRANT UPDATE (accepted_by) ON invitation TO nexus_hub;

-- The audit trail only grows: the hub's login can neither change nor delete a line.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON audit_entry
  USING (org_id = nullif(current_setting('nexus.org', true), '')::bigint);
GRANT SELECT, INSERT ON audit_entry TO nexus_hub;

-- Directory functions: what must be found before an organisation is known.

CREATE FUNCTION team_login(p_email text)
  RETURNS TABLE (user_id bigint, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT u.id, u.password_hash FROM public.user_account u WHERE u.email = p_email $$;

CREATE FUNCTION team_password(p_user bigint)
  RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT u.password_hash FROM public.user_account u WHERE u.id = p_user $$;

CREATE FUNCTION team_set_password(p_user bigint, p_hash text)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ UPDATE public.user_account SET password_hash = p_hash WHERE id = p_user $$;

-- A new user's id, or NULL when the e-mail is taken.
CREATE FUNCTION team_register(p_email text, p_name text, p_hash text, p_locale text, p_at timestamptz)
  RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    INSERT INTO public.user_account (email, name, password_hash, locale, created_at)
    VALUES (p_email, p_name, p_hash, p_locale, p_at)
    ON CONFLICT (email) DO NOTHING
    RETURNING id
  $$;

-- The active memberships of a user, the first joined first.
CREATE FUNCTION team_memberships(p_user bigint)
  RETURNS TABLE (org_id bigint, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT o.id, o.name FROM public.membership m JOIN public.organisation o ON o.id = m.org_id
    WHERE m.user_id = p_user AND m.active ORDER BY m.joined_at, o.id
  $$;

CREATE FUNCTION team_permissions(p_org bigint, p_role text)
  RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT coalesce(array_agg(r.permission ORDER BY r.permission), '{}') FROM public.role_permission r
    WHERE r.org_id = p_org AND r.role = p_role
  $$;

CREATE FUNCTION team_session(p_hash bytea, p_now timestamptz, p_seen_after timestamptz)
  RETURNS TABLE (id bigint, org_id bigint, user_id bigint, last_used timestamptz, permissions text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT s.id, s.org_id, s.user_id, s.last_seen, public.team_permissions(s.org_id, m.role)
    FROM public.session s
    JOIN public.membership m ON m.org_id = s.org_id AND m.user_id = s.user_id AND m.active
    WHERE s.token_hash = p_hash AND s.ends_at > p_now AND s.last_seen > p_seen_after
  $$;

CREATE FUNCTION team_token(p_hash bytea)
  RETURNS TABLE (id bigint, org_id bigint, user_id bigint, last_used timestamptz, permissions text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT t.id, t.org_id, t.user_id, t.last_used, public.team_permissions(t.org_id, m.role)
    FROM public.api_token t
    JOIN public.membership m ON m.org_id = t.org_id AND m.user_id = t.user_id AND m.active
    WHERE t.token_hash = p_hash
  $$;

-- Which of these sessions still carry a signed-in person.
CREATE FUNCTION team_sessions_alive(p_sessions bigint[], p_now timestamptz, p_seen_after timestamptz)
  RETURNS SETOF bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT s.id FROM public.session s
    JOIN public.membership m ON m.org_id = s.org_id AND m.user_id = s.user_id AND m.active
    WHERE s.id = ANY (p_sessions) AND s.ends_at > p_now AND s.last_seen > p_seen_after
  $$;

-- Ends every session of a user, in all organisations, but the one given.
CREATE FUNCTION team_end_sessions(p_user bigint, p_except bigint)
  RETURNS TABLE (id bigint, org_id bigint)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM public.session s WHERE s.user_id = p_user AND s.id <> p_except RETURNING s.id, s.org_id
  $$;

CREATE FUNCTION team_invitation(p_hash bytea, p_now timestamptz)
  RETURNS TABLE (id bigint, org_id bigint, organisation text, role text, email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT i.id, i.org_id, o.name, i.role, i.email
    FROM public.invitation i JOIN public.organisation o ON o.id = i.org_id
    WHERE i.token_hash = p_hash AND i.expires_at > p_now AND i.accepted_by IS NULL
  $$;

CREATE FUNCTION team_founded()
  RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT FROM public.organisation o WHERE NOT o.demo) $$;

CREATE FUNCTION team_offer_setup(p_hash bytea, p_now timestamptz, p_expires timestamptz)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM public.setup_token WHERE expires_at <= p_now;
    INSERT INTO public.setup_token (token_hash, expires_at) VALUES (p_hash, p_expires)
  $$;

CREATE FUNCTION team_setup_offered(p_hash bytea, p_now timestamptz)
  RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT FROM public.setup_token t WHERE t.token_hash = p_hash AND t.expires_at > p_now) $$;

-- Takes the set-up: all its tokens go at once, so that of two people who use one at the same time only one goes on.
CREATE FUNCTION team_take_setup(p_hash bytea, p_now timestamptz)
  RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    WITH gone AS (
      DELETE FROM public.setup_token
      WHERE EXISTS (SELECT FROM public.setup_token t WHERE t.token_hash = p_hash AND t.expires_at > p_now)
      RETURNING token_hash)
    SELECT EXISTS (SELECT FROM gone WHERE gone.token_hash = p_hash)
  $$;

-- Until when a key must wait.
CREATE FUNCTION team_throttled(p_key bytea)
  RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT t.blocked_until FROM public.sign_in_throttle t WHERE t.key = p_key $$;

-- Counts an attempt before it is made: the number of attempts since the counter was last forgotten. NULL when the key
-- must still wait, in which case nothing is counted.
CREATE FUNCTION team_count_attempt(p_key bytea, p_now timestamptz, p_forget_before timestamptz)
  RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    INSERT INTO public.sign_in_throttle AS t (key, attempts, blocked_until, updated_at)
    VALUES (p_key, 1, p_now, p_now)
    ON CONFLICT (key) DO UPDATE
      SET attempts = CASE WHEN t.updated_at < p_forget_before THEN 1 ELSE t.attempts + 1 END, updated_at = p_now
      WHERE t.blocked_until <= p_now
    RETURNING attempts
  $$;

CREATE FUNCTION team_throttle(p_key bytea, p_until timestamptz)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ UPDATE public.sign_in_throttle SET blocked_until = p_until WHERE key = p_key $$;

CREATE FUNCTION team_forget_attempts(p_key bytea, p_before timestamptz)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ DELETE FROM public.sign_in_throttle WHERE key = p_key OR updated_at < p_before $$;

DO $$
DECLARE directory_function regprocedure;
BEGIN
  FOR directory_function IN
    SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'team\_%'
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', directory_function);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nexus_hub', directory_function);
  END LOOP;
END $$;
