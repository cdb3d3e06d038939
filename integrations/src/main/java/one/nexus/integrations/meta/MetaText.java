package one.nexus.integrations.meta;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message at the ends of its paragraphs, lines or words. */
public final class MetaText {

    private static final int LONGEST_NAME = 100;

    /** Best first; a cut in the first quarter would leave a stump, so the next best is tried. */
    private static final List<String> JOINTS = List.of("\n\n", "\n", " ");

    private MetaText() {}

    /** Parts of at most so many characters. */
    public static List<String> parts(String text, int most) {
        return parts(text, most, Integer.MAX_VALUE);
    }

    /** Parts of at most so many bytes of UTF-8. */
    public static List<String> partsOfBytes(String text, int most) {
        return parts(text, most, most);
    }

    /** A name on one line, for lists. */
    public static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static List<String> parts(String text, int characters, int bytes) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        int fits = fitting(rest, characters, bytes);
        while (fits < rest.length()) {
            int cut = cut(rest, fits);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).strip();
            fits = fitting(rest, characters, bytes);
        }
        parts.add(rest);
        parts.removeIf(part -> part.isBlank() && !part.equals(text));
        return parts;
    }

    /** How many of its first characters go into one message. */
    private static int fitting(String text, int characters, int bytes) {
        int end = Math.min(text.length(), characters);
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end -= Math.max(1, (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length - bytes) / 4);
        }
        return end;
    }

    private static int cut(String text, int most) {
        for (String joint : JOINTS) {
            int found = text.lastIndexOf(joint, most);
            if (found > most / 4) {
                return found;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
