package one.nexus.hub.platform.web;

/** The request cannot be read: 400. For a value that is read and cannot be taken, see {@link Invalid}. */
public final class Malformed extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param what the part that cannot be read, a stable code such as {@code cursor} */
    public Malformed(String what) {
        super(what);
    }
}
