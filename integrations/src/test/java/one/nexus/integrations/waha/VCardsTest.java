package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ContactCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class VCardsTest {

    @Test
    void joinsFoldedLinesAndUndoesEscapes() {
        ContactCard card = only(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bruno \r\n Souza\\, filho\r\nORG:Aurora\\; Moda;Vendas\r\n"
                        + "EMAIL;TYPE=WORK:bruno@aurora.example\r\nEND:VCARD\r\n");
        assertThat(card.name()).isEqualTo("Bruno Souza, filho");
        assertThat(card.organisation()).contains("Aurora; Moda, Vendas");
        assertThat(card.emails()).containsExactly("bruno@aurora.example");
    }

    @Test
    void putsANameTogetherWhereOnlyItsPartsAreTold() {
        assertThat(only("BEGIN:VCARD\nN:Souza;Bruno;;;\nEND:VCARD").name()).isEqualTo("Bruno Souza");
        assertThat(only("BEGIN:VCARD\nN:;Bruno;;;\nEND:VCARD").name()).isEqualTo("Bruno");
    }

    @Test
    void readsNumbersWithAndWithoutAnAccount() {
        ContactCard card = only("BEGIN:VCARD\nFN:x\nitem1.TEL;waid=5511987654321:+55 11 98765-4321\n"
                + "TEL;TYPE=HOME;VALUE=uri:tel:+551130001000\nTEL;WAID=\"oops\":123\nTEL:\nEND:VCARD");
        assertThat(card.phones()).extracting(ContactCard.Phone::number).containsExactly("+55 11 98765-4321",
                "+551130001000", "123");
        assertThat(card.phones().getFirst().account()).contains(Address.whatsAppPhone("5511987654321"));
        assertThat(card.phones().getLast().account()).isEmpty();
    }

    @Test
    void readsSeveralCardsFromOneText() {
        assertThat(VCards.read(List.of("BEGIN:VCARD\nFN:a\nEND:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD")))
                .extracting(ContactCard::name).containsExactly("a", "b");
    }

    @Test
    void takesNoMoreThanAPersonCouldHave() {
        assertThat(only("BEGIN:VCARD\n" + "TEL:123\n".repeat(1000) + "END:VCARD").phones())
                .hasSize(ContactCard.MAX_PHONES);
        assertThat(VCards.read(List.of("BEGIN:VCARD\nEND:VCARD\n".repeat(1000)))).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BEGIN:VCARD", ":::", ";=:\\", "BEGIN:VCARD\nFN:never ended"})
    void findsNoCardInGarbage(String text) {
        assertThat(VCards.read(List.of(text))).isEmpty();
    }

    private static ContactCard only(String text) {
        List<ContactCard> cards = VCards.read(List.of(text));
        assertThat(cards).hasSize(1);
        return cards.getFirst();
    }
}
