package one.nexus.integrations.mail;

import java.util.regex.Pattern;

/** Words from outside, in a form that can be stored and shown. */
final class Plain {

    private static final Pattern LONE = Pattern
            .compile("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Plain() {}

    /** Several lines, without control characters, cut at {@code most} characters. */
    static String text(String raw, int most) {
        String cut = raw.length() > most ? raw.substring(0, most) : raw;
        String lines = BREAK.matcher(cut).replaceAll("\n");
        return LONE.matcher(CONTROL.matcher(lines).replaceAll("")).replaceAll("\uFFFD");
    }

    /** One line of at most {@code most} characters. */
    static String line(String raw, int most) {
        return text(SPACE.matcher(raw.length() > 4 * most ? raw.substring(0, 4 * most) : raw).replaceAll(" ").strip(),
                most);
    }
}
