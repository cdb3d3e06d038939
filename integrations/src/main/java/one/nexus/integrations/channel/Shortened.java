package one.nexus.integrations.channel;

/** Words of strangers and of providers, in the measure of what shows them. Counted in characters that people see as one. */
public final class Shortened {

    private static final int NAME = 100;
    private static final int REASON = 200;

    private Shortened() {}

    /** A name: lists show no more than a line of it. */
    public static String name(String name) {
        return start(name, NAME);
    }

    /** What a provider says is wrong, on one line. */
    public static String reason(String words) {
        return start(words.replaceAll("\\p{Cntrl}+", " ").strip(), REASON);
    }

    /** At most so many characters, of which the last says that there were more. */
    public static String title(String title, int most) {
        return title.codePointCount(0, title.length()) <= most ? title : start(title, most - 1) + "…";
    }

    private static String start(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
