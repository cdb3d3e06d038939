package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Location;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Template;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.TextParts;
import one.nexus.integrations.telegram.TelegramRequest.Upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages as calls of the Bot API (section "Available methods"), in the order in which they are to be made. Pure. */
final class TelegramEncoder {

    /** Telegram shows these in place and takes everything else as a document, or not at all. */
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png", "image/webp");
    private static final Set<String> VOICES = Set.of("audio/ogg", "audio/opus", "audio/mpeg", "audio/mp3", "audio/mp4",
            "audio/m4a", "audio/x-m4a");
    private static final Set<String> SOUNDS = Set.of("audio/mpeg", "audio/mp3", "audio/mp4", "audio/m4a",
            "audio/x-m4a");
    private static final Set<String> STICKERS = Set.of("image/webp", "video/webm", "application/x-tgsticker");

    /** Bot API, "sendMessage". */
    static final int LONGEST = 4096;
    /** Bot API, "sendPhoto". */
    private static final int LONGEST_CAPTION = 1024;

    /** A larger photo is refused; as a document it may be five times as large. */
    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;

    private TelegramEncoder() {}

    static List<TelegramRequest> encode(OutboundMessage message) {
        return switch (message.content()) {
            case Text text -> texts(TextParts.ofCharacters(text.text(), LONGEST), start(message), message.chatKey(),
                    text.preview());
            case File file -> files(message, file);
            case Location place -> List.of(location(message, place));
            case Card card -> List.of(card(message, card.card()));
            case Choices choices -> encode(message.saying(choices.inWords()));
            case Template template -> encode(message.saying(template.inWords()));
        };
    }

    /** Only the first part answers. */
    private static List<TelegramRequest> texts(List<String> parts, Map<String, Object> first, String chatKey,
            boolean preview) {
        List<TelegramRequest> calls = new ArrayList<>();
        Map<String, Object> parameters = first;
        for (String part : parts) {
            parameters.put("text", part);
            if (!preview) {
                parameters.put("link_preview_options", withoutPreview());
            }
            calls.add(TelegramRequest.of("sendMessage", parameters));
            parameters = chat(chatKey);
        }
        return calls;
    }

    static Map<String, Object> withoutPreview() {
        return Map.of("is_disabled", true);
    }

    /** What a caption cannot hold follows as a text. */
    private static List<TelegramRequest> files(OutboundMessage message, File file) {
        String method = method(file);
        Map<String, Object> parameters = start(message);
        List<String> words = file.caption().filter(text -> !text.isBlank() && !method.equals("sendSticker"))
                .map(text -> TextParts.ofCharacters(text, LONGEST_CAPTION, LONGEST)).orElse(List.of());
        words.stream().findFirst().ifPresent(caption -> parameters.put("caption", caption));
        List<TelegramRequest> calls = new ArrayList<>();
        calls.add(file(method, parameters, file));
        calls.addAll(texts(words.stream().skip(1).toList(), chat(message.chatKey()), message.chatKey(), false));
        return calls;
    }

    private static TelegramRequest file(String method, Map<String, Object> parameters, File file) {
        String field = method.substring("send".length()).toLowerCase(Locale.ROOT);
        return switch (file.source()) {
            case Source.Link link -> {
                parameters.put(field, link.url());
                yield new TelegramRequest(method, parameters, Optional.empty(), true);
            }
            case Source.Bytes content -> new TelegramRequest(method, parameters, Optional.of(new Upload(field,
                    file.fileName().filter(name -> !name.isBlank()).orElse(field), file.mimeType(), content.bytes())),
                    true);
        };
    }

    private static String method(File file) {
        String type = file.mimeType().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return switch (file.kind()) {
            case IMAGE -> picture(type, file.source());
            case VIDEO -> type.equals("video/mp4") ? "sendVideo" : "sendDocument";
            case VOICE -> VOICES.contains(type) ? "sendVoice" : "sendDocument";
            case AUDIO -> SOUNDS.contains(type) ? "sendAudio" : "sendDocument";
            case STICKER -> STICKERS.contains(type) ? "sendSticker" : "sendDocument";
            case DOCUMENT -> "sendDocument";
        };
    }

    private static String picture(String type, Source source) {
        if (type.equals("image/gif")) {
            return "sendAnimation";
        }
        boolean tooLarge = source instanceof Source.Bytes content && content.bytes().length > LARGEST_PHOTO;
        return PHOTOS.contains(type) && !tooLarge ? "sendPhoto" : "sendDocument";
    }

    /** A place with a title is a venue, which needs an address too: there is none, so the degrees stand for it. */
    private static TelegramRequest location(OutboundMessage message, Location place) {
        Map<String, Object> parameters = start(message);
        parameters.put("latitude", place.latitude());
        parameters.put("longitude", place.longitude());
        if (place.title().isBlank()) {
            return TelegramRequest.of("sendLocation", parameters);
        }
        parameters.put("title", place.title());
        parameters.put("address", String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude()));
        return TelegramRequest.of("sendVenue", parameters);
    }

    private static TelegramRequest card(OutboundMessage message, ContactCard card) {
        String phone = card.phones().stream().findFirst().map(ContactCard.Phone::number).orElse("");
        Map<String, Object> parameters = start(message);
        parameters.put("phone_number", phone);
        parameters.put("first_name", card.name().isBlank() ? phone : card.name());
        return TelegramRequest.of("sendContact", parameters);
    }

    /** A quoted message that its author deleted must not keep the answer from being sent. */
    private static Map<String, Object> start(OutboundMessage message) {
        Map<String, Object> parameters = chat(message.chatKey());
        message.replyTo().flatMap(TelegramId::parse).filter(id -> id.chat().equals(message.chatKey()))
                .ifPresent(id -> parameters.put("reply_parameters", Map.of("message_id",
                        TelegramId.parameter(id.message()), "allow_sending_without_reply", true)));
        return parameters;
    }

    static Map<String, Object> chat(String chatKey) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("chat_id", TelegramId.parameter(chatKey));
        return parameters;
    }
}
