package one.nexus.integrations.waha;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Telephone;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ContactCard;

import java.util.List;
import java.util.Optional;

/** Visiting cards as WhatsApp sends them: vCard 3.0 with {@code TEL;waid=5511…} naming the WhatsApp account. */
final class VCards {

    /** Names and numbers fit easily; embedded photos are not wanted. */
    private static final int LONGEST = 100_000;

    private VCards() {}

    static List<ContactCard> read(List<String> texts) {
        return texts.stream().filter(text -> text.length() <= LONGEST).limit(ContactCard.MAX_PHONES)
                .flatMap(text -> Ezvcard.parse(text).all().stream()).map(VCards::card).toList();
    }

    private static ContactCard card(VCard source) {
        List<ContactCard.Phone> phones = source.getTelephoneNumbers().stream().flatMap(tel -> phone(tel).stream())
                .toList();
        List<String> emails = source.getEmails().stream().flatMap(mail -> Optional.ofNullable(mail.getValue()).stream())
                .toList();
        return new ContactCard(name(source), organisation(source), phones, emails);
    }

    private static String name(VCard source) {
        if (source.getFormattedName() != null && source.getFormattedName().getValue() != null) {
            return source.getFormattedName().getValue().strip();
        }
        if (source.getStructuredName() == null) {
            return "";
        }
        String given = Optional.ofNullable(source.getStructuredName().getGiven()).orElse("");
        String family = Optional.ofNullable(source.getStructuredName().getFamily()).orElse("");
        return (given + " " + family).strip();
    }

    private static Optional<String> organisation(VCard source) {
        return Optional.ofNullable(source.getOrganization()).map(found -> String.join(", ", found.getValues()))
                .filter(text -> !text.isBlank());
    }

    private static Optional<ContactCard.Phone> phone(Telephone tel) {
        Optional<String> uri = Optional.ofNullable(tel.getUri()).map(found -> found.getNumber());
        Optional<Address> account = Optional.ofNullable(tel.getParameter("WAID"))
                .flatMap(digits -> WahaChatId.parse(digits + "@c.us")).flatMap(WahaChatId::address);
        return Optional.ofNullable(tel.getText()).or(() -> uri).map(String::strip).filter(text -> !text.isEmpty())
                .map(number -> new ContactCard.Phone(number, account));
    }
}
