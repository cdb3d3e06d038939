package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a message says (WhatsApp, "messages webhook reference").
 *
 * @param message the message
 */
record CloudContent(Json message) {

    private static final Pattern MEDIA_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z_]{0,39}");

    /** Reads the content; what is not known is told by its type. */
    Content read(String chatKey, String id) {
        String type = message.text("type").filter(word -> TYPE.matcher(word).matches()).orElse("unsupported");
        Optional<Content> content = switch (type) {
            case "text" -> words(message.text("text", "body"));
            case "button" -> words(message.text("button", "text").or(() -> message.text("button", "payload")));
            case "interactive" -> interactive();
            case "system" -> words(message.text("system", "body"));
            case "location" -> place();
            case "contacts" -> cards();
            case "image" -> media(MediaKind.IMAGE, type, chatKey, id);
            case "video" -> media(MediaKind.VIDEO, type, chatKey, id);
            case "audio" ->
                media(message.isTrue("audio", "voice") ? MediaKind.VOICE : MediaKind.AUDIO, type, chatKey, id);
            case "document" -> media(MediaKind.DOCUMENT, type, chatKey, id);
            case "sticker" -> media(MediaKind.STICKER, type, chatKey, id);
            default -> Optional.empty();
        };
        return content.orElseGet(() -> new Content.Unsupported(type));
    }

    private static Optional<Content> words(Optional<String> text) {
        return text.map(Content.Text::new);
    }

    /** An answer that was chosen says what was read on it. A form that was filled in is not shown. */
    private Optional<Content> interactive() {
        return words(Stream.of("button_reply", "list_reply")
                .flatMap(kind -> message.text("interactive", kind, "title").stream()).findFirst());
    }

    private Optional<Content> media(MediaKind kind, String field, String chatKey, String id) {
        Json file = message.at(field);
        return Optional.of(file).filter(Json::isObject).map(found -> new Content.Media(kind, file.text("caption"),
                new MediaRef(chatKey, id, file.text("id").filter(media -> MEDIA_ID.matcher(media).matches())
                        .map(media -> CloudMedia.PREFIX + media), file.text("mime_type"), file.text("filename"),
                        OptionalLong.empty(), Optional.empty()),
                OptionalInt.empty()));
    }

    private Optional<Content> place() {
        Json location = message.at("location");
        OptionalDouble latitude = location.number("latitude");
        OptionalDouble longitude = location.number("longitude");
        if (latitude.isEmpty() || longitude.isEmpty() || Math.abs(latitude.getAsDouble()) > 90
                || Math.abs(longitude.getAsDouble()) > 180) {
            return Optional.empty();
        }
        return Optional.of(new Content.Location(latitude.getAsDouble(), longitude.getAsDouble(), location.text("name"),
                location.text("address"), false));
    }

    private Optional<Content> cards() {
        List<ContactCard> cards = message.items("contacts").stream().limit(ContactCard.MAX_PHONES)
                .map(CloudContent::card).toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Content.ContactCards(cards));
    }

    private static ContactCard card(Json contact) {
        String name = contact.text("name", "formatted_name").or(() -> contact.text("name", "first_name"))
                .map(Shortened::name).orElse("");
        List<ContactCard.Phone> phones = contact.items("phones").stream()
                .flatMap(phone -> phone.text("phone").or(() -> phone.text("wa_id")).map(Shortened::name)
                        .map(number -> new ContactCard.Phone(number, account(phone))).stream())
                .toList();
        List<String> emails = contact.items("emails").stream()
                .flatMap(email -> email.text("email").map(Shortened::name).stream()).toList();
        return new ContactCard(name, contact.text("org", "company").map(Shortened::name), phones, emails);
    }

    private static Optional<Address> account(Json phone) {
        return phone.text("wa_id").filter(id -> id.matches("[0-9]{6,18}")).map(Address::whatsAppPhone);
    }
}
