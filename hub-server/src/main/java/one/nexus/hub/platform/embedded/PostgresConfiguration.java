package one.nexus.hub.platform.embedded;

/** The text of {@code postgresql.conf} and {@code pg_hba.conf}, written anew at each start. */
final class PostgresConfiguration {

    /** Everybody proves a password; there is no way in but this machine's own address. */
    static final String HOST_ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private static final String SETTINGS = """
        # Written by the hub at each start: changes here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = scram-sha-256
        max_connections = 120
        shared_buffers = 256MB
        effective_cache_size = 1GB
        work_mem = 8MB
        maintenance_work_mem = 128MB
        random_page_cost = 1.1
        jit = off
        max_wal_size = 2GB
        checkpoint_timeout = 15min
        # Plans are kept; those of a young hub, made for empty tables, are to be made anew soon.
        autovacuum_naptime = 10s
        timezone = 'UTC'
        lc_messages = 'C'
        # What users write must not reach the log: no statements, no values.
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_timezone = 'UTC'
        logging_collector = on
        log_directory = '%s'
        log_filename = 'postgresql-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        log_rotation_size = 0
        %s
        """;

    private PostgresConfiguration() {}

    static String text(int port, String logFolder, Durability durability) {
        return SETTINGS.formatted(port, logFolder.replace("'", "''"), switch (durability) {
            case KEPT -> "fsync = on\nsynchronous_commit = on\nfull_page_writes = on";
            case PASSING -> "fsync = off\nsynchronous_commit = off\nfull_page_writes = off";
        });
    }
}
