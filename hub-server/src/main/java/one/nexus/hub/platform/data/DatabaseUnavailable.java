package one.nexus.hub.platform.data;

/** A database did not answer in time or refused the connection; nothing was committed by this transaction for sure. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String name, Throwable cause) {
        super("the " + name + " database does not answer", cause);
    }
}
