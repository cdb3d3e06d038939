package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.Shortened;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Visiting cards as WhatsApp sends them (RFC 6350 and its elders): the name, the firm, the numbers with {@code waid} naming
 * the WhatsApp account, the e-mail addresses. Photos and the rest are passed over; a broken line costs itself alone.
 */
final class VCards {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_CARDS = 50;

    private VCards() {}

    static List<ContactCard> read(List<String> texts) {
        return texts.stream().filter(text -> text.length() <= LONGEST).flatMap(text -> cards(text).stream())
                .limit(MOST_CARDS).toList();
    }

    private static List<ContactCard> cards(String text) {
        List<ContactCard> cards = new ArrayList<>();
        List<VCardLine> lines = new ArrayList<>();
        for (String line : unfolded(text)) {
            Optional<VCardLine> parsed = VCardLine.parse(line);
            if (parsed.filter(found -> found.is("END", "VCARD")).isPresent()) {
                cards.add(card(lines));
                lines.clear();
            } else {
                parsed.ifPresent(lines::add);
            }
        }
        return cards;
    }

    /** A line that begins with white space goes on from the one before it. */
    private static List<String> unfolded(String text) {
        return List.of(text.replaceAll("\\r?\\n[ \\t]", "").split("\\r?\\n"));
    }

    private static ContactCard card(List<VCardLine> lines) {
        String name = first(lines, "FN").map(VCardLine::text).or(() -> first(lines, "N").map(VCards::given)).orElse("");
        Optional<String> organisation = first(lines, "ORG").map(line -> String.join(", ", line.parts()))
                .filter(text -> !text.isBlank());
        List<ContactCard.Phone> phones = lines.stream().filter(line -> line.is("TEL"))
                .flatMap(line -> phone(line).stream()).toList();
        List<String> emails = lines.stream().filter(line -> line.is("EMAIL")).map(VCardLine::text)
                .filter(text -> !text.isEmpty()).toList();
        return new ContactCard(Shortened.name(name), organisation.map(Shortened::name), phones, emails);
    }

    /** {@code family;given;…} in the order people say it. */
    private static String given(VCardLine line) {
        List<String> parts = line.parts();
        return parts.size() < 2 ? String.join("", parts) : parts.get(1) + " " + parts.getFirst();
    }

    private static Optional<ContactCard.Phone> phone(VCardLine line) {
        String text = line.text();
        String number = text.toLowerCase(Locale.ROOT).startsWith("tel:") ? text.substring(4) : text;
        Optional<Address> account = line.parameter("WAID").flatMap(digits -> WahaChatId.parse(digits + "@c.us"))
                .flatMap(WahaChatId::address);
        return Optional.of(number.strip()).filter(found -> !found.isEmpty()).map(Shortened::name)
                .map(found -> new ContactCard.Phone(found, account));
    }

    private static Optional<VCardLine> first(List<VCardLine> lines, String name) {
        return lines.stream().filter(line -> line.is(name)).filter(line -> !line.text().isEmpty()).findFirst();
    }
}
