package one.nexus.hub.platform.web;

/** The request contradicts the state of things: 409. */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param code a stable code of the contradiction, translated by the console */
    public Conflict(String code) {
        super(code);
    }
}
