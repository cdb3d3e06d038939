package one.nexus.integrations.waha;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import one.nexus.integrations.channel.ContactCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Visiting cards are written by strangers: each is read, cut to what is shown, or passed over. */
@Tag("fuzz")
class VCardsFuzzTest {

    private static final int MOST_CARDS = 50;
    private static final int LONGEST_NAME = 100;

    @ValueSource(strings = {
        "BEGIN:VCARD\nVERSION:3.0\nN:Lima;Ana;;;\nFN:Ana Lima\nORG:Loja\\;Aurora;Vendas\n"
                + "TEL;type=CELL;waid=5511940028922:+55 11 94002-8922\nitem1.EMAIL:ana@example.org\nEND:VCARD",
        "BEGIN:VCARD\r\nFN:A\r\n b\r\nTEL:tel:+1\r\nEND:VCARD\r\n"})
    @FuzzTest(maxDuration = "5m")
    void readsAnyCard(@NotNull String text) {
        List<ContactCard> cards = VCards.read(List.of(text, text));
        assertThat(cards).hasSizeLessThanOrEqualTo(MOST_CARDS);
        for (ContactCard card : cards) {
            assertThat(card.name().codePointCount(0, card.name().length())).isLessThanOrEqualTo(LONGEST_NAME);
            card.phones().forEach(phone -> assertThat(phone.toString()).doesNotContain("\n"));
        }
    }
}
