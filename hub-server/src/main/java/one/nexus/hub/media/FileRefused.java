package one.nexus.hub.media;

/** A file that is not taken. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param code {@code too-large}, {@code empty} or {@code type} */
    FileRefused(String code) {
        super(code);
    }

    /** {@code too-large}, {@code empty} or {@code type}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
