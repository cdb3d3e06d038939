-- By what somebody found the account, told before they wrote: kept until they do.

CREATE TABLE waiting_referral (
    org_id   bigint      NOT NULL,
    inbox_id bigint      NOT NULL,
    scheme   text        NOT NULL,
    value    text        NOT NULL,
    detail   jsonb       NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (inbox_id, scheme, value)
);
CREATE INDEX waiting_referral_by_age ON waiting_referral (at);
SELECT nexus_isolate('waiting_referral');

CREATE FUNCTION nexus_forget_referrals(before timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH gone AS (DELETE FROM public.waiting_referral r WHERE r.at < before RETURNING 1)
    SELECT count(*) FROM gone
$$;
REVOKE ALL ON FUNCTION nexus_forget_referrals(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_forget_referrals(timestamptz) TO nexus_hub;
