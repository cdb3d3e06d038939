package one.nexus.hub.platform.web;

/** The caller sees the object but may not do this: 403. */
public final class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param code a stable code of the refusal */
    public Forbidden(String code) {
        super(code);
    }
}
