package one.nexus.integrations.meta;

/** Words of strangers, in the measure of a list. */
public final class MetaText {

    private static final int LONGEST_NAME = 100;

    private MetaText() {}

    /** A name on one line, for lists. */
    public static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
