package one.nexus.integrations.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes several of a text that is too long for one message, cut at the ends of its paragraphs, lines or words. */
public final class TextParts {

    /** Best first; a cut in the first quarter would leave a stump, so the next best is tried. */
    private static final List<String> JOINTS = List.of("\n\n", "\n", " ");

    private TextParts() {}

    /** Parts of at most so many characters (UTF-16). */
    public static List<String> ofCharacters(String text, int most) {
        return ofCharacters(text, most, most);
    }

    /** The same where the first part, a caption, has a measure of its own. */
    public static List<String> ofCharacters(String text, int first, int others) {
        return of(text, Room.ofCharacters(first), Room.ofCharacters(others));
    }

    /** Parts of at most so many bytes of UTF-8. */
    public static List<String> ofBytes(String text, int most) {
        Room room = new Room(most, most);
        return of(text, room, room);
    }

    private static List<String> of(String text, Room first, Room others) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        int fits = first.fitting(rest);
        while (fits < rest.length()) {
            int cut = cut(rest, fits);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).strip();
            fits = others.fitting(rest);
        }
        parts.add(rest);
        parts.removeIf(part -> part.isBlank() && !part.equals(text));
        return parts;
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

    /** What one message holds. */
    private record Room(int characters, int bytes) {

        static Room ofCharacters(int characters) {
            return new Room(characters, Integer.MAX_VALUE);
        }

        /** How many of a text's first characters go into the message. */
        int fitting(String text) {
            int end = Math.min(text.length(), characters);
            int over = bytesOf(text, end) - bytes;
            while (over > 0) {
                end -= Math.max(1, over / 4);
                over = bytesOf(text, end) - bytes;
            }
            return end;
        }

        private static int bytesOf(String text, int end) {
            return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
