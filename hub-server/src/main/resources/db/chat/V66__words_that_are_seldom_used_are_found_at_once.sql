-- The words that begin as the last word somebody types does, those used most first, and that word itself: thirty, because
-- each of them is looked up again in each part of time.
CREATE OR REPLACE FUNCTION search_completed(org bigint, typed text) RETURNS tsquery LANGUAGE sql STABLE AS $$
    SELECT string_agg('''' || w.word || '''', '|')::tsquery FROM (
        (SELECT k.word FROM known_word k
         WHERE k.org_id = org AND k.word >= typed AND k.word < typed || chr(1114111) ORDER BY k.id LIMIT 30)
        UNION SELECT typed
    ) w
$$;

-- The newest messages of the caller's organisation in which parts occur, sent before a place.
--
-- From the newest part of time to the oldest, each asked of the index alone: short parts first, longer ones as nothing is
-- found (up to what holds about a million messages), and a part with many hits is taken apart again. Words that are not
-- found soon are asked for once without their time: if there are few, that is all. So a page costs neither how often its
-- words were ever used nor how long the history is. Reached is the place the next page begins before, null when there is
-- none: the last of most messages, or, when patience was over, the time the search had come to.
CREATE OR REPLACE FUNCTION nexus_search(parts text[], unfinished boolean, narrowed text, before timestamptz, before_id bigint,
    most integer, patience interval, OUT ids bigint[], OUT reached timestamptz, OUT reached_id bigint)
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
    IF org IS NULL OR wanted IS NULL THEN
        RETURN;
    END IF;
    SELECT * INTO extent FROM search_extent e WHERE e.org_id = org;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF narrowed <> '' THEN
        loose := loose && narrowed::tsquery;
    END IF;
    oldest := greatest(0, floor(extract(epoch FROM extent.oldest)))::bigint;
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
                    AND (w.sent_at, w.message_id) < (before, before_id)
                    AND w.sent_at < to_timestamp((part + 1) << (12 + 4 * level)) AS fits
                FROM message_words w WHERE w.words @@ anywhere LIMIT many
            ) h;
            IF seen < many THEN
                ids := ids || hits;
                EXIT WHEN cardinality(ids) <= most;
                ids := ids[1:most];
                SELECT w.sent_at, w.message_id INTO reached, reached_id FROM message_words w
                WHERE w.message_id = ids[most];
                RETURN;
            END IF;
        END IF;
        SELECT count(*), array_agg(h.message_id ORDER BY h.sent_at DESC, h.message_id DESC) FILTER (WHERE h.fits)
        INTO seen, hits
        FROM (
            SELECT w.message_id, w.sent_at, w.org_id = org AND (NOT in_order OR w.words @@ wanted)
                AND (w.sent_at, w.message_id) < (before, before_id) AS fits
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
        IF cardinality(ids) > most THEN
            ids := ids[1:most];
            SELECT w.sent_at, w.message_id INTO reached, reached_id FROM message_words w WHERE w.message_id = ids[most];
            RETURN;
        END IF;
        EXIT WHEN part << (12 + 4 * level) <= oldest;
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
END $$;
