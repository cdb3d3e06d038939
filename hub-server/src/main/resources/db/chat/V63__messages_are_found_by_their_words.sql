-- The words of every message, with its place in time beside them, in one index (docs/adr/0016). The index is written behind
-- the messages: taking one in costs a line of a waiting list. Only the functions below touch the words; the hub cannot.

-- Letters without marks and case (ё is е, ç is c), and nothing but letters and digits.
CREATE FUNCTION search_folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(regexp_replace(lower(normalize(words, NFKD)), '[\u0300-\u036f]', '', 'g'),
                          '[^[:alnum:]]+', ' ', 'g')
$$;
GRANT EXECUTE ON FUNCTION search_folded TO nexus_hub;

-- The part of time a message belongs to, as a word that nobody can write: 2^12 s is about an hour, each level is 16 times as long.
CREATE FUNCTION search_time(org bigint, level integer, part bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT '#' || level::text || '.' || org::text || '.' || part::text
$$;

CREATE TABLE message_words (
    message_id bigint      PRIMARY KEY,
    org_id     bigint      NOT NULL,
    sent_at    timestamptz NOT NULL,
    words      tsvector    NOT NULL
);
-- The job that writes it empties the list of what waits to be merged, so that no search reads through a long one.
CREATE INDEX message_words_found ON message_words USING gin (words) WITH (fastupdate = on);
ALTER TABLE message_words ENABLE ROW LEVEL SECURITY;

-- Each word once, in the order in which they came: the ones used most are among the first. Completes what is being typed.
CREATE TABLE known_word (
    org_id bigint NOT NULL,
    word   text COLLATE "C" NOT NULL,
    id     bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (org_id, word)
);
ALTER TABLE known_word ENABLE ROW LEVEL SECURITY;

-- From when to when an organisation has messages, and about how many: where a search begins and ends, and in what steps it goes.
CREATE TABLE search_extent (
    org_id   bigint PRIMARY KEY,
    oldest   timestamptz NOT NULL,
    newest   timestamptz NOT NULL,
    messages bigint      NOT NULL
) WITH (fillfactor = 50);
ALTER TABLE search_extent ENABLE ROW LEVEL SECURITY;

-- Messages whose words have to be read, or read again.
CREATE TABLE message_waiting (
    org_id     bigint NOT NULL,
    message_id bigint NOT NULL
);
SELECT nexus_isolate('message_waiting');
CREATE POLICY plumbing ON message_waiting TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE FUNCTION message_words_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO message_waiting (org_id, message_id) SELECT f.org_id, f.id FROM fresh f WHERE f.direction <> 'system';
    RETURN NULL;
END $$;
CREATE TRIGGER message_words_wait AFTER INSERT ON message
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION message_words_wait();

-- What a message no longer says is no longer found, from the same moment.
CREATE FUNCTION message_words_stale() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    DELETE FROM message_words WHERE message_id = OLD.id;
    INSERT INTO message_waiting (org_id, message_id) VALUES (OLD.org_id, OLD.id);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION message_words_stale() FROM PUBLIC;
CREATE TRIGGER message_words_stale AFTER DELETE ON message
    FOR EACH ROW EXECUTE FUNCTION message_words_stale();
CREATE TRIGGER message_words_changed AFTER UPDATE OF kind, body, content, revoked_at, conversation_id ON message
    FOR EACH ROW
    WHEN (OLD.body IS DISTINCT FROM NEW.body OR OLD.revoked_at IS DISTINCT FROM NEW.revoked_at
        OR OLD.kind <> NEW.kind OR OLD.content IS DISTINCT FROM NEW.content
        OR OLD.conversation_id <> NEW.conversation_id)
    EXECUTE FUNCTION message_words_stale();

CREATE FUNCTION attachment_words_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO message_waiting (org_id, message_id) VALUES (NEW.org_id, NEW.message_id);
    RETURN NULL;
END $$;
CREATE TRIGGER attachment_words_wait AFTER UPDATE OF name ON attachment
    FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION attachment_words_wait();

-- What can be found of a message: its words (a text beyond 20,000 letters by its beginning), its file's name, what a place or
-- a card is called; and what it is narrowed by: when, where, by whom. Made of expressions alone, which cost half as much as a
-- query for each message.
CREATE FUNCTION search_words(m message, file text) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT to_tsvector('simple', left(search_folded(left(concat_ws(' ', m.body, file, m.content ->> 'name',
               m.content ->> 'address', jsonb_path_query_array(m.content, '$.contacts[*].name')::text), 20000)), 60000))
        || array_to_tsvector(ARRAY[
               search_time(m.org_id, 0, greatest(0, floor(date_part('epoch', m.sent_at)))::bigint >> 12),
               search_time(m.org_id, 1, greatest(0, floor(date_part('epoch', m.sent_at)))::bigint >> 16),
               search_time(m.org_id, 2, greatest(0, floor(date_part('epoch', m.sent_at)))::bigint >> 20),
               search_time(m.org_id, 3, greatest(0, floor(date_part('epoch', m.sent_at)))::bigint >> 24),
               search_time(m.org_id, 4, greatest(0, floor(date_part('epoch', m.sent_at)))::bigint >> 28),
               '#inbox' || m.inbox_id::text, '#conversation' || m.conversation_id::text, '#' || m.direction])
$$;

-- Reads the words of up to most waiting messages; answers how many it took. One at a time does so.
CREATE FUNCTION nexus_read_words(most integer) RETURNS integer
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
    PERFORM gin_clean_pending_list('message_words_found');
    RETURN cardinality(taken);
END $$;
REVOKE ALL ON FUNCTION nexus_read_words(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nexus_read_words(integer) TO nexus_hub;

-- The words that begin as the last word somebody types does, those used most first, and that word itself: thirty, because
-- each of them is looked up again in each part of time.
CREATE FUNCTION search_completed(org bigint, typed text) RETURNS tsquery LANGUAGE sql STABLE AS $$
    SELECT string_agg('''' || w.word || '''', '|')::tsquery FROM (
        (SELECT k.word FROM known_word k
         WHERE k.org_id = org AND k.word >= typed AND k.word < typed || chr(1114111) ORDER BY k.id LIMIT 30)
        UNION SELECT typed
    ) w
$$;

-- What somebody looks for: all parts must occur, the words of one part beside each other. Of a last word that is
-- unfinished the beginning is enough. Null when the parts hold no word.
CREATE FUNCTION search_wanted(org bigint, parts text[], unfinished boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
    wanted tsquery;
    one tsquery;
    part text;
    place integer := 0;
BEGIN
    FOREACH part IN ARRAY parts LOOP
        place := place + 1;
        part := trim(search_folded(part));
        CONTINUE WHEN part = '';
        one := CASE WHEN unfinished AND place = cardinality(parts) AND part ~ '^[^ 0-9]{3,24}$'
            THEN search_completed(org, part) ELSE phraseto_tsquery('simple', part) END;
        wanted := coalesce(wanted && one, one);
    END LOOP;
    RETURN wanted;
END $$;

-- The newest messages of the caller's organisation in which parts occur, sent before a place.
--
-- From the newest part of time to the oldest, each asked of the index alone: short parts first, longer ones as nothing is
-- found (up to what holds about a million messages), and a part with many hits is taken apart again. Words that are not
-- found soon are asked for once without their time: if there are few, that is all. So a page costs neither how often its
-- words were ever used nor how long the history is. Reached is the place the next page begins before, null when there is
-- none: the last of most messages, or, when patience was over, the time the search had come to.
CREATE FUNCTION nexus_search(parts text[], unfinished boolean, narrowed text, before timestamptz, before_id bigint,
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
                EXIT;
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

-- What was said before this.
ALTER TABLE message NO FORCE ROW LEVEL SECURITY;
INSERT INTO message_waiting (org_id, message_id) SELECT org_id, id FROM message WHERE direction <> 'system' ORDER BY id;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
