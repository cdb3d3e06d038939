package one.nexus.hub.channel;

/** Nothing was written because a database is away; the sender must come again. */
public final class IntakeUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntakeUnavailable(Throwable cause) {
        super("a database is away", cause);
    }
}
