package one.nexus.hub.conversation.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text as the search compares them: without case and marks, as {@code search_folded} of the database does. */
final class Folded {

    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';

    private Folded() {}

    /**
     * A word and where it stands in the text.
     *
     * @param from the index of its first UTF-16 unit
     * @param to the index behind its last one
     */
    record Word(String folded, int from, int to) {}

    /** The folded words of {@code text}. */
    static List<String> words(String text) {
        return in(text).stream().map(Word::folded).toList();
    }

    /** The words of {@code text} in their order. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        var word = new StringBuilder();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            String plain = plain(letter);
            boolean mark = plain.isEmpty();
            if (!mark && !plain.codePoints().allMatch(Character::isLetterOrDigit)) {
                end(words, word, from, at);
            } else if (!mark) {
                from = word.isEmpty() ? at : from;
                word.append(plain);
            }
            at += Character.charCount(letter);
        }
        end(words, word, from, at);
        return words;
    }

    private static void end(List<Word> words, StringBuilder word, int from, int to) {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), from, to));
            word.setLength(0);
        }
    }

    /** One letter without its marks; nothing for a mark. */
    private static String plain(int letter) {
        if (letter < FIRST_MARK && letter < 0x80) {
            return Character.toString(Character.toLowerCase(letter));
        }
        String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
        var kept = new StringBuilder(apart.length());
        apart.chars().filter(unit -> unit < FIRST_MARK || unit > LAST_MARK).forEach(unit -> kept.append((char) unit));
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
