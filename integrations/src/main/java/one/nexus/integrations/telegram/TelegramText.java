package one.nexus.integrations.telegram;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message at the ends of its paragraphs, lines or words. */
final class TelegramText {

    /** Bot API, "sendMessage". */
    static final int LONGEST = 4096;
    /** Bot API, "sendPhoto". */
    static final int LONGEST_CAPTION = 1024;

    /** Best first; a cut in the first quarter would leave a stump, so the next best is tried. */
    private static final List<String> JOINTS = List.of("\n\n", "\n", " ");

    private TelegramText() {}

    static List<String> parts(String text) {
        return parts(text, LONGEST);
    }

    /** The first part as a caption, the others as messages. */
    static List<String> captionAndParts(String caption) {
        return parts(caption, LONGEST_CAPTION);
    }

    private static List<String> parts(String text, int first) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        int most = first;
        while (rest.length() > most) {
            int cut = cut(rest, most);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).strip();
            most = LONGEST;
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
}
