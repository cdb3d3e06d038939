package one.nexus.hub.conversation.search;

import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for. All parts must occur in a message.
 *
 * @param parts words, or several that stand beside each other
 * @param unfinished whether the last word may be the beginning of one: it is still being typed
 */
record Sought(List<String> parts, boolean unfinished) {

    private static final int LONGEST = 200;
    private static final int MOST = 20;
    private static final Pattern PART = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]?|[^\\s\"“”„«»]+");

    Sought {
        parts = List.copyOf(parts);
    }

    /**
     * Reads what was typed: words apart, and {@code "words in quotes"} as they stand.
     *
     * @throws Invalid naming {@code words} when they are too long or too many
     */
    static Sought of(String typed) {
        if (typed.indexOf('\0') >= 0) {
            throw new Malformed("words");
        }
        if (typed.length() > LONGEST) {
            throw Invalid.field("words", "too-long");
        }
        List<String> parts = new ArrayList<>();
        Matcher written = PART.matcher(typed);
        boolean quoted = false;
        while (written.find()) {
            quoted = written.group(1) != null;
            String part = quoted ? written.group(1) : written.group();
            if (!Folded.words(part).isEmpty()) {
                parts.add(part.strip());
            }
        }
        if (parts.size() > MOST) {
            throw Invalid.field("words", "too-many");
        }
        boolean open = !quoted && !typed.isEmpty() && Character.isLetter(typed.charAt(typed.length() - 1));
        return new Sought(parts, open && !parts.isEmpty());
    }

    /** Whether nothing is looked for. */
    boolean nothing() {
        return parts.isEmpty();
    }

    /** Whether a folded word of a message is one that is looked for. */
    Predicate<String> meant() {
        Set<String> words = parts.stream().flatMap(part -> Folded.words(part).stream()).collect(Collectors.toSet());
        String beginning = unfinished ? Folded.words(parts.getLast()).getLast() : "";
        return word -> words.contains(word) || unfinished && word.startsWith(beginning);
    }
}
