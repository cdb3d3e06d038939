-- Somebody is on the way to a provider, to agree that the hub speaks for an account: what they answered waits for them.

CREATE TABLE pending_consent (
    org_id     bigint      NOT NULL,
    -- of the word that the browser brings back
    digest     bytea       PRIMARY KEY,
    user_id    bigint      NOT NULL,
    -- of an account that is connected already
    inbox_id   bigint,
    provider   text        NOT NULL,
    name       text        NOT NULL,
    settings   text[]      NOT NULL,
    -- sealed
    secrets    text        NOT NULL,
    verifier   text        NOT NULL,
    back       text        NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX pending_consent_by_age ON pending_consent (org_id, expires_at);
SELECT nexus_isolate('pending_consent');
