package one.nexus.hub.media;

/** The file storage does not take or give bytes now; to be tried again. */
public final class StorageUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageUnavailable(String reason) {
        super(reason);
    }
}
