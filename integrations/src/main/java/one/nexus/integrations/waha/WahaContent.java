package one.nexus.integrations.waha;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a WAMessage says. WAHA gives no type: it follows from {@code location}, {@code vCards}, {@code media} and the
 * engine's {@code _data} (WAHA docs, "Events", message).
 *
 * @param payload the WAMessage
 * @param raw     WhatsApp's own message in it
 */
record WahaContent(Json payload, WahaRawMessage raw) {

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_PLAY = 24 * 60 * 60;

    static WahaContent of(Json payload) {
        return new WahaContent(payload, WahaRawMessage.of(payload));
    }

    /** Reads the content; empty when there is none to show. */
    Optional<Content> read(WahaChatId chat, WahaMessageId id) {
        return location().or(this::cards).or(() -> media(chat, id)).or(this::poll).or(this::text)
                .or(this::awaited).or(this::unsupported);
    }

    private Optional<Content> location() {
        Json place = payload.at("location");
        Json inner = raw.fields().firstObject(new String[]{"locationMessage"},
                new String[]{"liveLocationMessage"});
        OptionalDouble latitude = first(place.number("latitude"), inner.number("degreesLatitude"));
        OptionalDouble longitude = first(place.number("longitude"), inner.number("degreesLongitude"));
        if (latitude.isEmpty() || longitude.isEmpty() || Math.abs(latitude.getAsDouble()) > 90
                || Math.abs(longitude.getAsDouble()) > 180) {
            return Optional.empty();
        }
        Optional<String> name = place.text("name").or(() -> place.text("description")).or(() -> inner.text("name"));
        Optional<String> address = place.text("address").or(() -> inner.text("address"));
        boolean live = place.isTrue("live") || raw.has("liveLocationMessage");
        return Optional.of(new Content.Location(latitude.getAsDouble(), longitude.getAsDouble(), name, address, live));
    }

    private Optional<Content> cards() {
        List<String> texts = Stream.of(payload.items("vCards").stream().flatMap(item -> item.text().stream()),
                raw.fields().text("contactMessage", "vcard").stream(), raw.fields().items("contactsArrayMessage",
                        "contacts").stream().flatMap(item -> item.text("vcard").stream()))
                .map(Stream::toList).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
        List<ContactCard> cards = VCards.read(texts);
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Content.ContactCards(cards));
    }

    private Optional<Content> media(WahaChatId chat, WahaMessageId id) {
        Json media = payload.at("media");
        if (!payload.isTrue("hasMedia") && !media.isObject()) {
            return Optional.empty();
        }
        Json inner = fileMessage();
        Optional<String> mimeType = media.text("mimetype").or(() -> inner.text("mimetype"))
                .or(() -> payload.text("_data", "mimetype"));
        Optional<String> fileName = media.text("filename").or(() -> inner.text("fileName"))
                .or(() -> payload.text("_data", "filename"));
        Optional<String> url = media.text("url").or(() -> payload.text("mediaUrl"));
        OptionalLong bytes = inner.whole("fileLength").isPresent()
                ? inner.whole("fileLength")
                : payload.whole("_data", "size");
        MediaRef file = new MediaRef(chat.key(), id.full(), url, mimeType, fileName, bytes, error(media));
        // WEBJS repeats the file name as the text
        Optional<String> caption = payload.text("body").filter(text -> !text.isBlank())
                .filter(text -> !Optional.of(text).equals(fileName));
        return Optional.of(new Content.Media(kind(mimeType), caption, file, seconds(inner)));
    }

    /** GOWS and NOWEB tell it inside the message, WEBJS beside it and as text. */
    private OptionalInt seconds(Json inner) {
        OptionalLong told = inner.whole("seconds").isPresent()
                ? inner.whole("seconds")
                : payload.whole("_data", "duration");
        return told.isPresent() && told.getAsLong() > 0 && told.getAsLong() <= LONGEST_PLAY
                ? OptionalInt.of((int) told.getAsLong())
                : OptionalInt.empty();
    }

    private Json fileMessage() {
        return raw.fields().firstObject(new String[]{"documentMessage"}, new String[]{"imageMessage"},
                new String[]{"videoMessage"}, new String[]{"ptvMessage"}, new String[]{"audioMessage"},
                new String[]{"stickerMessage"});
    }

    private static Optional<String> error(Json media) {
        Json error = media.at("error");
        return error.text().or(() -> error.text("details")).or(() -> error.text("message"))
                .or(() -> error.isObject() ? Optional.of("the provider could not fetch the file") : Optional.empty())
                .map(text -> text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON));
    }

    private MediaKind kind(Optional<String> mimeType) {
        if (isVoice()) {
            return MediaKind.VOICE;
        }
        if (raw.has("stickerMessage") || raw.isType("sticker")) {
            return MediaKind.STICKER;
        }
        if (raw.has("documentMessage") || raw.isType("document")) {
            return MediaKind.DOCUMENT;
        }
        String family = mimeType.orElse("").toLowerCase(Locale.ROOT).split("/", 2)[0];
        return switch (family) {
            case "image" -> MediaKind.IMAGE;
            case "video" -> MediaKind.VIDEO;
            case "audio" -> MediaKind.AUDIO;
            default -> kindByType();
        };
    }

    private MediaKind kindByType() {
        return switch (raw.type().orElse("")) {
            case "image" -> MediaKind.IMAGE;
            case "video", "gif", "ptv" -> MediaKind.VIDEO;
            case "audio" -> MediaKind.AUDIO;
            default -> MediaKind.DOCUMENT;
        };
    }

    /** GOWS {@code PTT}, NOWEB {@code ptt}, WEBJS type {@code ptt}. */
    private boolean isVoice() {
        Json audio = raw.fields().at("audioMessage");
        return audio.isTrue("PTT") || audio.isTrue("ptt") || raw.isType("ptt");
    }

    private Optional<Content> poll() {
        Json inner = raw.fields().firstObject(new String[]{"pollCreationMessage"},
                new String[]{"pollCreationMessageV2"}, new String[]{"pollCreationMessageV3"});
        Optional<String> question = inner.text("name").or(() -> payload.text("_data", "pollName"));
        List<String> options = Stream
                .concat(inner.items("options").stream().flatMap(option -> option.text("optionName").stream()),
                        payload.items("_data", "pollOptions").stream().flatMap(option -> option.text("name").stream()))
                .toList();
        return question.map(text -> new Content.Poll(text, options));
    }

    private Optional<Content> text() {
        return payload.text("body").filter(body -> !body.isBlank()).or(raw::text).map(Content.Text::new);
    }

    private Optional<Content> awaited() {
        return raw.isType("ciphertext") ? Optional.of(new Content.Awaited()) : Optional.empty();
    }

    private Optional<Content> unsupported() {
        return raw.main().or(raw::type).filter(word -> !word.equals("chat") && !word.equals("text"))
                .map(Shortened::name).map(Content.Unsupported::new);
    }

    private static OptionalDouble first(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() ? one : other;
    }
}
