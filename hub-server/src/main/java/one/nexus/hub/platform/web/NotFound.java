package one.nexus.hub.platform.web;

/** The object does not exist, or may not be seen: both answer 404 alike. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of object, a stable code such as {@code conversation} */
    public NotFound(String what) {
        super(what);
    }
}
