-- Plans are made from statistics, and the statistics of a table that grows or moves all the time were gathered anew every few
-- seconds, of every column: a twelfth of what a busy young hub's processor did. What these tables are asked by does not
-- change its nature that quickly, and what is only shown needs no statistics at all.
ALTER TABLE message
    SET (autovacuum_analyze_scale_factor = 0.5),
    ALTER author_kind SET STATISTICS 0, ALTER author_id SET STATISTICS 0, ALTER author_name SET STATISTICS 0,
    ALTER author_address SET STATISTICS 0, ALTER body SET STATISTICS 0, ALTER content SET STATISTICS 0,
    ALTER envelope_ms SET STATISTICS 0, ALTER arrived_at SET STATISTICS 0, ALTER late SET STATISTICS 0,
    ALTER failure_code SET STATISTICS 0, ALTER failure_reason SET STATISTICS 0, ALTER attempts SET STATISTICS 0,
    ALTER provider_id SET STATISTICS 0, ALTER quote_bare_id SET STATISTICS 0, ALTER quote SET STATISTICS 0,
    ALTER edited_at SET STATISTICS 0, ALTER view_once SET STATISTICS 0, ALTER ephemeral SET STATISTICS 0,
    ALTER forwarded SET STATISTICS 0, ALTER same_id_twin SET STATISTICS 0;
ALTER TABLE conversation
    SET (autovacuum_analyze_scale_factor = 0.5),
    ALTER subject SET STATISTICS 0, ALTER first_unread_id SET STATISTICS 0, ALTER last_at SET STATISTICS 0,
    ALTER last_envelope_ms SET STATISTICS 0, ALTER last_preview SET STATISTICS 0, ALTER last_kind SET STATISTICS 0,
    ALTER last_direction SET STATISTICS 0, ALTER last_status SET STATISTICS 0, ALTER last_author SET STATISTICS 0,
    ALTER created_at SET STATISTICS 0;
ALTER TABLE outbox
    SET (autovacuum_analyze_scale_factor = 0.5),
    ALTER event_id SET STATISTICS 0, ALTER type SET STATISTICS 0, ALTER actor SET STATISTICS 0,
    ALTER trace SET STATISTICS 0, ALTER data SET STATISTICS 0;
ALTER TABLE message_key SET (autovacuum_analyze_scale_factor = 0.5);
-- its index is the only way to it
ALTER TABLE message_words SET (autovacuum_analyze_scale_factor = 0.5), ALTER words SET STATISTICS 0;
