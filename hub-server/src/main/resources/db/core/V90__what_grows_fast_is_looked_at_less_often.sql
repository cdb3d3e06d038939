-- As in chat: the statistics of what grows or moves with every message are gathered less often, and only of what is asked by.
ALTER TABLE outbox
    SET (autovacuum_analyze_scale_factor = 0.5),
    ALTER event_id SET STATISTICS 0, ALTER type SET STATISTICS 0, ALTER actor SET STATISTICS 0,
    ALTER trace SET STATISTICS 0, ALTER data SET STATISTICS 0;
ALTER TABLE consumed SET (autovacuum_analyze_scale_factor = 0.5);
ALTER TABLE lead
    SET (autovacuum_analyze_scale_factor = 0.5),
    ALTER title SET STATISTICS 0, ALTER currency SET STATISTICS 0, ALTER next_step SET STATISTICS 0,
    ALTER last_contact_at SET STATISTICS 0, ALTER lost_reason SET STATISTICS 0, ALTER version SET STATISTICS 0;
