package one.nexus.hub.platform.crypto;

/** A sealed value does not open: another key, another organisation, or it was changed. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("a sealed value does not open with this key");
    }
}
