-- The first answer to a request that names itself (Idempotency-Key), for a day. The answer is sealed: it may hold a token
-- that is shown once.
CREATE TABLE repeatable_request (
    org_id bigint NOT NULL,
    user_id bigint NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    started_at timestamptz NOT NULL,
    status int,
    media_type text,
    sealed_body text,
    PRIMARY KEY (org_id, user_id, route, key)
);
CREATE INDEX repeatable_request_age ON repeatable_request (org_id, started_at);
SELECT nexus_isolate('repeatable_request');
