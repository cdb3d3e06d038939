-- A group of messages moves many conversations in one statement. One row after the other, each move wrote the same line of
-- the tally twice, and each write walked past all earlier ones of the transaction: more than everything else together.
CREATE FUNCTION conversation_tally_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO conversation_tally AS t (org_id, status, assignee_id, line, conversations, unread)
    SELECT m.org_id, m.status, m.assignee_id, pg_backend_pid() % 64, sum(m.conversations), sum(m.unread)
    FROM (
        SELECT b.org_id, b.status, coalesce(b.assignee_id, 0) AS assignee_id, -1 AS conversations,
               CASE WHEN b.unread > 0 THEN -1 ELSE 0 END AS unread
        FROM before b
        UNION ALL
        SELECT a.org_id, a.status, coalesce(a.assignee_id, 0), 1, CASE WHEN a.unread > 0 THEN 1 ELSE 0 END
        FROM after a
    ) m
    GROUP BY m.org_id, m.status, m.assignee_id
    HAVING sum(m.conversations) <> 0 OR sum(m.unread) <> 0
    ORDER BY m.org_id, m.status, m.assignee_id
    ON CONFLICT (org_id, status, assignee_id, line) DO UPDATE
        SET conversations = t.conversations + excluded.conversations, unread = t.unread + excluded.unread;
    RETURN NULL;
END $$;
DROP TRIGGER conversation_tally_moves ON conversation;
CREATE TRIGGER conversation_tally_moves AFTER UPDATE ON conversation
    REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION conversation_tally_moved();
