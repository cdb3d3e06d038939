package one.nexus.hub.conversation.list;

import one.nexus.hub.shared.UserId;
import org.jdbi.v3.core.Handle;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds conversations by their person: words of a name, without accents, or digits of a phone however they are written.
 * It reads the cards of one organisation; nothing has to be kept in step for it.
 *
 * @param words folded as the names are
 * @param digits of a phone; empty when the words are none
 */
record Finding(String words, String digits) {

    static final int LONGEST = 100;

    private static final int MOST = 20;
    private static final int DIGITS_ENOUGH = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern DIALLED = Pattern.compile("[\\d\\s()+.-]+");

    private static final String FOUND = ConversationRow.SELECT + """
         WHERE position(CAST(:words AS text) IN lower(
                regexp_replace(normalize(coalesce(p.name, c.subject), NFD), '[\\u0300-\\u036f]', '', 'g'))) > 0
            OR CAST(:digits AS text) <> '' AND (position(CAST(:digits AS text) IN p.phone) > 0 OR position(CAST(:digits AS text) IN r.phone) > 0)
        ORDER BY c.active_at DESC, c.id DESC LIMIT :limit
        """;

    /** What somebody typed. */
    static Finding of(String typed) {
        String plain = typed.strip();
        String digits = DIALLED.matcher(plain).matches() ? plain.replaceAll("\\D", "") : "";
        return new Finding(MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT), digits.length() < DIGITS_ENOUGH ? "" : digits);
    }

    /** The liveliest first, open and resolved; nothing for no words. */
    List<ConversationRow> rows(Handle handle, UserId user) {
        return words.isEmpty()
                ? List.of()
                : handle.createQuery(FOUND).bind("user", user).bind("words", words).bind("digits", digits)
                        .bind("limit", MOST).mapTo(ConversationRow.class).list();
    }
}
