package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.DatabaseUnavailable;

/**
 * Says to an administrator why something failed. An exception's own message may hold a secret and stays in the log.
 *
 * @param code stable, translated by the console
 * @param words a sentence, for what is to be found in the log
 */
record Reason(String code, String words) {

    static Reason of(Throwable failed) {
        return switch (failed) {
            case DatabaseUnavailable ignored -> new Reason("database-away", "The database did not answer.");
            case StackOverflowError ignored ->
                new Reason("too-deep", "The content is nested too deeply to be processed.");
            default -> new Reason("fault",
                    "An unexpected fault (" + failed.getClass().getSimpleName() + "). The log has the detail.");
        };
    }
}
