package one.nexus.hub.conversation;

/** What strangers write, made fit to be stored: PostgreSQL takes neither NUL nor half of a surrogate pair. */
public final class Wording {

    private Wording() {}

    /** {@code text} without NUL, with every lone surrogate replaced; the same object when nothing had to change. */
    public static String storable(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!fine(text, index)) {
                return repaired(text);
            }
        }
        return text;
    }

    /** The first {@code length} characters at most, never half of a pair, for a list. */
    public static String preview(String text, int length) {
        String line = text.strip().replace('\n', ' ');
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
        return line.substring(0, end) + "…";
    }

    private static boolean fine(String text, int index) {
        char here = text.charAt(index);
        if (!Character.isSurrogate(here)) {
            return here != 0;
        }
        return Character.isHighSurrogate(here)
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static String repaired(String text) {
        var kept = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            if (fine(text, index)) {
                kept.append(text.charAt(index));
            } else if (text.charAt(index) != 0) {
                kept.append('\uFFFD');
            }
        }
        return kept.toString();
    }
}
