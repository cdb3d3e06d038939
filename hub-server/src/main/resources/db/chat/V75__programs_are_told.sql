-- What became of the callbacks that tell a program of the organisation's own what happened.
CREATE TABLE callback_delivery (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id    bigint      NOT NULL,
    inbox_id  bigint      NOT NULL REFERENCES inbox (id),
    -- names it to the program, the same in every try
    delivery  text        NOT NULL,
    event     text        NOT NULL,
    -- the message it is about, as the program knows it, and as the hub does
    message   text        NOT NULL,
    reference text        NOT NULL,
    state     text        NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up')),
    attempts  int         NOT NULL,
    status    int,
    reason    text        NOT NULL DEFAULT '',
    begun_at  timestamptz NOT NULL,
    tried_at  timestamptz NOT NULL,
    next_at   timestamptz,
    UNIQUE (inbox_id, delivery)
);
CREATE INDEX callback_delivery_list ON callback_delivery (inbox_id, tried_at DESC, id DESC);
CREATE INDEX callback_delivery_age ON callback_delivery USING brin (tried_at) WITH (autosummarize = on);
SELECT nexus_isolate('callback_delivery');

CREATE POLICY plumbing ON callback_delivery TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION nexus_forget_callback_deliveries(before timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH gone AS (DELETE FROM public.callback_delivery d WHERE d.tried_at < before RETURNING 1)
    SELECT count(*) FROM gone
$$;
REVOKE ALL ON FUNCTION nexus_forget_callback_deliveries(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_forget_callback_deliveries(timestamptz) TO nexus_hub;
