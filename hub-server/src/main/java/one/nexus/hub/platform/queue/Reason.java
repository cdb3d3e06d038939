package one.nexus.hub.platform.queue;

import one.nexus.hub.platform.data.DatabaseUnavailable;

/** Says to an administrator why something failed. An exception's own message may hold a secret and stays in the log. */
final class Reason {

    private Reason() {}

    static String of(Throwable failed) {
        return switch (failed) {
            case DatabaseUnavailable ignored -> "The database did not answer.";
            case StackOverflowError ignored -> "The content is nested too deeply to be processed.";
            default -> "An unexpected fault (" + failed.getClass().getSimpleName() + "). The log has the detail.";
        };
    }
}
