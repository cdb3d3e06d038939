package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message says (Bot API, "Message"): it is of the kind whose field is there.
 *
 * @param message the message
 */
record TelegramContent(Json message) {

    private static final int LONGEST_PLAY = 24 * 60 * 60;
    private static final Comparator<Json> SIZE = Comparator.comparingDouble(
            photo -> photo.number("width").orElse(0) * photo.number("height").orElse(0));

    /** Reads the content; empty when there is none that is known here. */
    Optional<Content> read(TelegramId id) {
        return message.text("text").<Content>map(Content.Text::new).or(() -> media(id)).or(this::place)
                .or(this::card).or(this::poll).or(this::dice);
    }

    /** An animation is a document too, for those who know no animations: so it comes before. */
    private Optional<Content> media(TelegramId id) {
        return file(id, "animation", MediaKind.VIDEO, "video/mp4").or(() -> photo(id))
                .or(() -> file(id, "video", MediaKind.VIDEO, "video/mp4"))
                .or(() -> file(id, "video_note", MediaKind.VIDEO, "video/mp4"))
                .or(() -> file(id, "voice", MediaKind.VOICE, "audio/ogg"))
                .or(() -> file(id, "audio", MediaKind.AUDIO, "audio/mpeg"))
                .or(() -> sticker(id))
                .or(() -> file(id, "document", MediaKind.DOCUMENT, "application/octet-stream"));
    }

    /** Each size is a file of its own, the largest last. */
    private Optional<Content> photo(TelegramId id) {
        return message.items("photo").stream().filter(Json::isObject)
                .reduce((one, next) -> SIZE.compare(one, next) > 0 ? one : next)
                .map(largest -> media(id, MediaKind.IMAGE, largest, Optional.of("image/jpeg"),
                        message.text("caption")));
    }

    /** A drawn sticker that moves is shown by Telegram's own programs alone: the emoji it stands for says what it means. */
    private Optional<Content> sticker(TelegramId id) {
        Json sticker = message.at("sticker");
        boolean drawn = sticker.isTrue("is_animated");
        String type = drawn ? "application/x-tgsticker" : sticker.isTrue("is_video") ? "video/webm" : "image/webp";
        Optional<String> emoji = drawn ? sticker.text("emoji") : Optional.empty();
        return sticker.isObject()
                ? Optional.of(media(id, MediaKind.STICKER, sticker, Optional.of(type), emoji))
                : Optional.empty();
    }

    private Optional<Content> file(TelegramId id, String field, MediaKind kind, String usual) {
        Json file = message.at(field);
        return file.isObject()
                ? Optional.of(media(id, kind, file, Optional.of(file.text("mime_type").orElse(usual)),
                        message.text("caption")))
                : Optional.empty();
    }

    private static Content media(TelegramId id, MediaKind kind, Json file, Optional<String> mimeType,
            Optional<String> caption) {
        OptionalLong bytes = file.whole("file_size");
        OptionalLong plays = file.whole("duration");
        MediaRef reference = new MediaRef(id.chat(), id.toString(),
                file.text("file_id").map(found -> TelegramFiles.PREFIX + found), mimeType, file.text("file_name"),
                bytes.orElse(-1) >= 0 ? bytes : OptionalLong.empty(), Optional.empty());
        boolean lasts = plays.isPresent() && plays.getAsLong() > 0 && plays.getAsLong() <= LONGEST_PLAY;
        return new Content.Media(kind, caption, reference,
                lasts ? OptionalInt.of((int) plays.getAsLong()) : OptionalInt.empty());
    }

    /** A venue repeats its place beside itself. */
    private Optional<Content> place() {
        Json venue = message.at("venue");
        Json location = venue.at("location").isObject() ? venue.at("location") : message.at("location");
        OptionalDouble latitude = location.number("latitude");
        OptionalDouble longitude = location.number("longitude");
        if (latitude.isEmpty() || longitude.isEmpty() || Math.abs(latitude.getAsDouble()) > 90
                || Math.abs(longitude.getAsDouble()) > 180) {
            return Optional.empty();
        }
        return Optional.of(new Content.Location(latitude.getAsDouble(), longitude.getAsDouble(), venue.text("title"),
                venue.text("address"), location.whole("live_period").orElse(0) > 0));
    }

    private Optional<Content> card() {
        Json contact = message.at("contact");
        String name = Stream.of("first_name", "last_name").flatMap(field -> contact.text(field).stream())
                .collect(Collectors.joining(" "));
        List<ContactCard.Phone> phones = contact.text("phone_number").map(Shortened::name)
                .map(number -> new ContactCard.Phone(number,
                        TelegramId.number(contact, "user_id").map(TelegramId::address)))
                .stream().toList();
        return phones.isEmpty() && name.isBlank()
                ? Optional.empty()
                : Optional.of(new Content.ContactCards(List.of(new ContactCard(Shortened.name(name),
                        Optional.empty(), phones, List.of()))));
    }

    private Optional<Content> poll() {
        Json poll = message.at("poll");
        return poll.text("question").map(question -> new Content.Poll(question, poll.items("options").stream()
                .flatMap(option -> option.text("text").stream()).toList()));
    }

    /** {@code 🎲 5}: what was thrown and how it fell. */
    private Optional<Content> dice() {
        return message.text("dice", "emoji").map(emoji -> new Content.Text(
                message.text("dice", "value").map(value -> emoji + " " + value).orElse(emoji)));
    }
}
