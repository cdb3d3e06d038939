package one.nexus.hub.platform.web;

/** A part the request needs is away for the moment: 503, to be tried again. */
public final class Unavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param part a stable code of what is away, such as {@code storage} */
    public Unavailable(String part) {
        super(part);
    }
}
