package one.nexus.hub.platform.web;

/** A request that is answered with a {@link Problem}. Its code is shown; nothing else of it is. */
public abstract sealed class Refusal extends RuntimeException
        permits Conflict, Forbidden, Invalid, Malformed, NotFound, TooMany, Unavailable {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** A stable code, translated by the console. */
    public String code() {
        return code;
    }
}
