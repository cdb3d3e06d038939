package one.nexus.hub.conversation.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The piece of a message in which the words stand, on one line.
 *
 * @param text with an ellipsis where it is cut
 * @param marks the words that were looked for, in their order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Excerpt(String text, List<Mark> marks) {

    private static final int BEFORE = 40;
    private static final int LENGTH = 200;
    private static final String CUT = "…";

    /**
     * A marked word.
     *
     * @param from the index of its first UTF-16 unit in the text
     * @param to the index behind its last one
     */
    @Serdeable
    record Mark(int from, int to) {}

    /** Of the first of {@code texts} in which a word stands that is looked for; else of the first that says something. */
    static Excerpt of(Sought sought, Stream<String> texts) {
        Predicate<String> meant = sought.meant();
        List<String> said = texts.filter(text -> !text.isBlank()).toList();
        return said.stream().map(text -> of(meant, text)).filter(excerpt -> !excerpt.marks.isEmpty()).findFirst()
                .orElseGet(() -> said.isEmpty() ? new Excerpt("", List.of()) : of(meant, said.getFirst()));
    }

    private static Excerpt of(Predicate<String> meant, String text) {
        List<Folded.Word> words = Folded.in(text);
        List<Folded.Word> hits = words.stream().filter(word -> meant.test(word.folded())).toList();
        int wanted = hits.isEmpty() ? 0 : Math.max(0, hits.getFirst().from() - BEFORE);
        // not in the middle of a word
        int from = words.stream().mapToInt(Folded.Word::from).filter(at -> wanted > 0 && at >= wanted).findFirst()
                .orElse(0);
        int to = whole(text, Math.min(text.length(), from + LENGTH));
        String lead = from > 0 ? CUT : "";
        List<Mark> marks = new ArrayList<>();
        for (Folded.Word word : hits) {
            if (word.from() >= from && word.to() <= to) {
                marks.add(new Mark(word.from() - from + lead.length(), word.to() - from + lead.length()));
            }
        }
        return new Excerpt(lead + text.substring(from, to).replaceAll("\\s", " ") + (to < text.length() ? CUT : ""),
                List.copyOf(marks));
    }

    /** Never half of a surrogate pair. */
    private static int whole(String text, int end) {
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
