package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a message says, content by content.
 *
 * @param message the message
 * @param chatKey its chat
 * @param id      its id
 */
record Contents(Json message, String chatKey, String id) {

    private static final int MOST = 30;
    private static final int LONGEST_ADDRESS = 4000;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-zA-Z_]{0,39}");

    /** Never empty. */
    List<Content> read() {
        List<Content> contents = message.items("contents").stream().limit(MOST).map(this::content).toList();
        return contents.isEmpty() ? List.of(new Content.Unsupported("empty")) : contents;
    }

    private Content content(Json content) {
        String type = content.text("type").filter(word -> TYPE.matcher(word).matches()).orElse("unsupported");
        return switch (type) {
            case "file" -> file(content);
            case "location" -> place(content).orElseGet(() -> new Content.Unsupported(type));
            case "contacts" -> cards(content).orElseGet(() -> new Content.Unsupported(type));
            // text, and what stands for it: an answer to a button, to a comment, to a list
            default -> content.text("text").<Content>map(Content.Text::new)
                    .orElseGet(() -> new Content.Unsupported(type));
        };
    }

    /** What it is said to be is not to be trusted: pictures come as {@code text/html}. Its name tells where that says nothing. */
    private Content file(Json content) {
        Optional<String> url = content.text("fileUrl")
                .filter(text -> text.startsWith("https://") && text.length() < LONGEST_ADDRESS);
        Optional<String> name = content.text("fileName");
        Optional<String> claimed = content.text("fileMimeType");
        MediaKind kind = claimed.flatMap(FileKinds::of).or(() -> name.flatMap(FileKinds::named))
                .or(() -> url.flatMap(FileKinds::named)).orElse(MediaKind.DOCUMENT);
        boolean spoken = kind == MediaKind.AUDIO && content.isTrue("voice");
        return new Content.Media(spoken ? MediaKind.VOICE : kind, content.text("fileCaption"), new MediaRef(chatKey, id,
                url, claimed, name, OptionalLong.empty(), Optional.empty()), OptionalInt.empty());
    }

    private static Optional<Content> place(Json content) {
        OptionalDouble latitude = content.number("latitude");
        OptionalDouble longitude = content.number("longitude");
        boolean there = latitude.isPresent() && longitude.isPresent() && Math.abs(latitude.getAsDouble()) <= 90
                && Math.abs(longitude.getAsDouble()) <= 180;
        return there
                ? Optional.of(new Content.Location(latitude.getAsDouble(), longitude.getAsDouble(),
                        content.text("name"), content.text("address"), false))
                : Optional.empty();
    }

    private static Optional<Content> cards(Json content) {
        List<ContactCard> cards = content.items("contacts").stream().limit(MOST).filter(Json::isObject)
                .map(Contents::card).toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Content.ContactCards(cards));
    }

    private static ContactCard card(Json contact) {
        String name = contact.text("name", "formattedName").or(() -> contact.text("name", "firstName"))
                .or(() -> contact.text("name")).orElse("");
        return new ContactCard(name, Optional.empty(), contact.items("phones").stream()
                .flatMap(phone -> phone.text("phone").stream())
                .map(number -> new ContactCard.Phone(number, Optional.empty())).toList(), List.of());
    }
}
