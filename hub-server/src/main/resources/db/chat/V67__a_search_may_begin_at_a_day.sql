-- A search may begin at a moment and not only end at one; whoever runs the hub sees how far the index is behind; and words
-- that nobody says any more are not known any more.

DROP FUNCTION nexus_search(text[], boolean, text, timestamptz, bigint, integer, interval);

-- As before (V63); nothing sent before since is looked for, and none of its parts of time is asked.
CREATE FUNCTION nexus_search(parts text[], unfinished boolean, narrowed text, since timestamptz, before timestamptz,
    before_id bigint, most integer, patience interval, OUT ids bigint[], OUT reached timestamptz,
    OUT reached_id bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public SET enable_seqscan = off
    SET plan_cache_mode = force_generic_plan SET work_mem = '32MB' AS $$
DECLARE
    many CONSTANT integer := 500;
    soon CONSTANT integer := 30;
    longest CONSTANT double precision := 1000000;
    org CONSTANT bigint := nullif(current_setting('nexus.org', true), '')::bigint;
    began CONSTANT timestamptz := clock_timestamp();
    extent search_extent;
    oldest bigint;
    part bigint;
    level integer := 0;
    top integer := 4;
    wanted CONSTANT tsquery := search_wanted(org, parts, unfinished);
    -- the index knows which words a message has, not where they stand
    loose tsquery := replace(regexp_replace(wanted::text, '<(-|\d+)>', '&', 'g'), '&', ' & ')::tsquery;
    in_order CONSTANT boolean := loose::text <> wanted::text;
    anywhere tsquery;
    visited integer := 0;
    seen integer;
    hits bigint[];
BEGIN
    ids := '{}';
    IF org IS NULL OR wanted IS NULL OR since >= before THEN
        RETURN;
    END IF;
    SELECT * INTO extent FROM search_extent e WHERE e.org_id = org;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF narrowed <> '' THEN
        loose := loose && narrowed::tsquery;
    END IF;
    oldest := greatest(0, floor(extract(epoch FROM greatest(extent.oldest, since))))::bigint;
    part := greatest(0, floor(extract(epoch FROM least(before, extent.newest))))::bigint >> 12;
    WHILE top > 0 AND extent.messages * least(1.0,
        (1::bigint << (12 + 4 * top)) / greatest(1, extract(epoch FROM extent.newest - extent.oldest))) > longest LOOP
        top := top - 1;
    END LOOP;
    LOOP
        visited := visited + 1;
        IF anywhere IS NULL AND (level > 1 OR visited = soon) THEN
            anywhere := loose;
            IF extent.messages < longest THEN
                anywhere := anywhere && (SELECT string_agg('''' || search_time(org, 4, n) || '''', '|')::tsquery
                    FROM generate_series(oldest >> 28, floor(date_part('epoch', extent.newest))::bigint >> 28) n);
            END IF;
            SELECT count(*), array_agg(h.message_id ORDER BY h.sent_at DESC, h.message_id DESC) FILTER (WHERE h.fits)
            INTO seen, hits
            FROM (
                SELECT w.message_id, w.sent_at, w.org_id = org AND (NOT in_order OR w.words @@ wanted)
                    AND (w.sent_at, w.message_id) < (before, before_id) AND w.sent_at >= since
                    AND w.sent_at < to_timestamp((part + 1) << (12 + 4 * level)) AS fits
                FROM message_words w WHERE w.words @@ anywhere LIMIT many
            ) h;
            IF seen < many THEN
                ids := ids || hits;
                EXIT;
            END IF;
        END IF;
        SELECT count(*), array_agg(h.message_id ORDER BY h.sent_at DESC, h.message_id DESC) FILTER (WHERE h.fits)
        INTO seen, hits
        FROM (
            SELECT w.message_id, w.sent_at, w.org_id = org AND (NOT in_order OR w.words @@ wanted)
                AND (w.sent_at, w.message_id) < (before, before_id) AND w.sent_at >= since AS fits
            FROM message_words w
            WHERE w.words @@ (('''' || search_time(org, level, part) || '''')::tsquery && loose)
            LIMIT CASE WHEN level > 0 THEN many END
        ) h;
        IF level > 0 AND seen >= many THEN
            level := level - 1;
            part := part * 16 + 15;
            CONTINUE;
        END IF;
        ids := ids || hits;
        EXIT WHEN cardinality(ids) > most OR part << (12 + 4 * level) <= oldest;
        IF clock_timestamp() - began > patience THEN
            reached := to_timestamp(part << (12 + 4 * level));
            reached_id := 0;
            RETURN;
        END IF;
        part := part - 1;
        WHILE level < top AND part & 15 = 15 LOOP
            part := part >> 4;
            level := level + 1;
        END LOOP;
    END LOOP;
    IF cardinality(ids) > most THEN
        ids := ids[1:most];
        SELECT w.sent_at, w.message_id INTO reached, reached_id FROM message_words w WHERE w.message_id = ids[most];
    END IF;
END $$;
REVOKE ALL ON FUNCTION nexus_search FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_search TO nexus_hub;

-- Since when a message waits for its words to be read.
ALTER TABLE message_waiting ADD COLUMN since timestamptz NOT NULL DEFAULT now();

-- How many wait, counted no further than 20,000, and for how long the one that waits longest of these.
CREATE FUNCTION nexus_words_waiting(OUT waiting bigint, OUT oldest_seconds double precision)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT count(*), coalesce(greatest(0, extract(epoch FROM clock_timestamp() - min(w.since))), 0)::double precision
    FROM (SELECT m.since FROM message_waiting m LIMIT 20000) w
$$;
REVOKE ALL ON FUNCTION nexus_words_waiting() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_words_waiting() TO nexus_hub;

-- Words of messages that were erased, withdrawn or edited: perhaps nobody else says them. Without a key, so that nobody waits
-- for somebody else who takes back the same word.
CREATE TABLE unsaid_word (
    org_id bigint NOT NULL,
    word   text COLLATE "C" NOT NULL
);
ALTER TABLE unsaid_word ENABLE ROW LEVEL SECURITY;

CREATE OR REPLACE FUNCTION message_words_stale() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    WITH gone AS (DELETE FROM message_words WHERE message_id = OLD.id RETURNING org_id, words)
    INSERT INTO unsaid_word (org_id, word)
    SELECT g.org_id, u.lexeme FROM gone g, unnest(g.words) u WHERE u.lexeme ~ '^[^#0-9]{3,24}$';
    INSERT INTO message_waiting (org_id, message_id) VALUES (OLD.org_id, OLD.id);
    RETURN NULL;
END $$;

-- Looks for each of up to a thousand of them among the messages that are left. Of a word that is said very often a sample of
-- ten thousand is looked at: one that is struck out too early is known again when somebody says it.
CREATE FUNCTION unsaid_words_forget() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, public SET enable_seqscan = off SET gin_fuzzy_search_limit = 10000
    SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    doubtful unsaid_word;
    found_one boolean;
BEGIN
    FOR doubtful IN WITH gone AS (
                DELETE FROM unsaid_word WHERE ctid = ANY (ARRAY(SELECT u.ctid FROM unsaid_word u LIMIT 1000))
                RETURNING org_id, word
            ) SELECT DISTINCT g.org_id, g.word FROM gone g LOOP
        SELECT EXISTS (SELECT FROM message_words w
            WHERE w.words @@ quote_literal(doubtful.word)::tsquery AND w.org_id = doubtful.org_id) INTO found_one;
        IF NOT found_one THEN
            DELETE FROM known_word k WHERE k.org_id = doubtful.org_id AND k.word = doubtful.word;
        END IF;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION unsaid_words_forget() FROM PUBLIC;

-- As before (V63), and strikes out what nobody says any more.
CREATE OR REPLACE FUNCTION nexus_read_words(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    taken bigint[];
    owners bigint[];
    owner bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('nexus_read_words')) THEN
        RETURN 0;
    END IF;
    WITH gone AS (
        DELETE FROM message_waiting WHERE ctid = ANY (ARRAY(SELECT w.ctid FROM message_waiting w LIMIT most))
        RETURNING org_id, message_id
    )
    SELECT array_agg(DISTINCT message_id), array_agg(DISTINCT org_id) INTO taken, owners FROM gone;
    IF taken IS NULL THEN
        PERFORM unsaid_words_forget();
        RETURN 0;
    END IF;
    DELETE FROM message_words WHERE message_id = ANY (taken);
    FOREACH owner IN ARRAY owners LOOP
        PERFORM set_config('nexus.org', owner::text, true);
        WITH fresh AS (
            INSERT INTO message_words (message_id, org_id, sent_at, words)
            SELECT m.id, m.org_id, m.sent_at, search_words(m, a.name)
            FROM message m LEFT JOIN attachment a ON a.message_id = m.id
            WHERE m.id = ANY (taken) AND m.revoked_at IS NULL AND m.direction <> 'system'
            ORDER BY m.id
            RETURNING sent_at, words
        ), extent AS (
            INSERT INTO search_extent AS e (org_id, oldest, newest, messages)
            SELECT owner, min(f.sent_at), max(f.sent_at), count(*) FROM fresh f HAVING count(*) > 0
            ON CONFLICT (org_id) DO UPDATE SET oldest = least(e.oldest, excluded.oldest),
                newest = greatest(e.newest, excluded.newest), messages = e.messages + excluded.messages
        )
        INSERT INTO known_word (org_id, word)
        SELECT owner, n.word FROM (
            SELECT u.lexeme AS word, count(*) AS times FROM fresh f, unnest(f.words) u
            WHERE u.lexeme ~ '^[^#0-9]{3,24}$' GROUP BY 1
        ) n
        WHERE NOT EXISTS (SELECT FROM known_word k WHERE k.org_id = owner AND k.word = n.word)
        ORDER BY n.times DESC, n.word
        ON CONFLICT DO NOTHING;
    END LOOP;
    PERFORM set_config('nexus.org', '', true);
    PERFORM unsaid_words_forget();
    PERFORM gin_clean_pending_list('message_words_found');
    RETURN cardinality(taken);
END $$;
