package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Location;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Template;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.TextParts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Messages as the bodies of calls (WhatsApp, "Messages"), in the order in which they are to be made. Pure. */
final class CloudEncoder {

    private static final int LONGEST = 4096;
    private static final int LONGEST_CAPTION = 1024;

    /** WhatsApp shows these in place and refuses any other kind under these names; a document may be anything. */
    private static final Map<MediaKind, Set<String>> SHOWN = Map.of(
            MediaKind.IMAGE, Set.of("image/jpeg", "image/png"),
            MediaKind.VIDEO, Set.of("video/mp4", "video/3gpp"),
            MediaKind.VOICE, Set.of("audio/ogg", "audio/aac", "audio/mp4", "audio/mpeg", "audio/amr"),
            MediaKind.AUDIO, Set.of("audio/ogg", "audio/aac", "audio/mp4", "audio/mpeg", "audio/amr"),
            MediaKind.STICKER, Set.of("image/webp"));

    private CloudEncoder() {}

    /** @param media the id under which the bytes of a file were handed over */
    static List<Map<String, Object>> encode(OutboundMessage message, Optional<String> media) {
        return switch (message.content()) {
            case Text text -> texts(message, TextParts.ofCharacters(text.text(), LONGEST), text.preview());
            case File file -> file(message, file, media);
            case Location place -> List.of(location(message, place));
            case Card card -> List.of(card(message, card.card()));
            case Choices choices -> List.of(choices(message, choices));
            case Template template -> List.of(CloudTemplate.of(start(message), template));
        };
    }

    /** Only the first part answers. */
    private static List<Map<String, Object>> texts(OutboundMessage message, List<String> parts, boolean preview) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        Map<String, Object> body = start(message);
        for (String part : parts) {
            bodies.add(typed(body, "text", Map.of("preview_url", preview, "body", part)));
            body = to(message.chatKey());
        }
        return bodies;
    }

    /** What a caption cannot hold, and what is said beside a sound, follows as a text. */
    private static List<Map<String, Object>> file(OutboundMessage message, File file, Optional<String> media) {
        String type = type(file);
        String caption = file.caption().filter(words -> !words.isBlank()).orElse("");
        boolean holds = !type.equals("audio") && !type.equals("sticker") && caption.length() <= LONGEST_CAPTION;
        Map<String, Object> content = content(file, type, media);
        if (holds && !caption.isEmpty()) {
            content.put("caption", caption);
        }
        Map<String, Object> first = typed(start(message), type, content);
        List<String> after = holds || caption.isEmpty() ? List.of() : TextParts.ofCharacters(caption, LONGEST);
        return Stream.concat(Stream.of(first), after.stream()
                .map(part -> typed(to(message.chatKey()), "text", Map.of("preview_url", false, "body", part))))
                .toList();
    }

    private static Map<String, Object> content(File file, String type, Optional<String> media) {
        Map<String, Object> content = new LinkedHashMap<>();
        media.ifPresent(id -> content.put("id", id));
        if (media.isEmpty() && file.source() instanceof Source.Link link) {
            content.put("link", link.url());
        }
        if (type.equals("document")) {
            file.fileName().filter(name -> !name.isBlank()).ifPresent(name -> content.put("filename", name));
        }
        if (file.kind() == MediaKind.VOICE && plainType(file.mimeType()).equals("audio/ogg")) {
            content.put("voice", true);
        }
        return content;
    }

    private static String type(File file) {
        boolean shown = SHOWN.getOrDefault(file.kind(), Set.of()).contains(plainType(file.mimeType()));
        if (!shown) {
            return "document";
        }
        return switch (file.kind()) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case VOICE, AUDIO -> "audio";
            case STICKER -> "sticker";
            case DOCUMENT -> "document";
        };
    }

    static String plainType(String mimeType) {
        return mimeType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    }

    private static Map<String, Object> location(OutboundMessage message, Location place) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("latitude", place.latitude());
        content.put("longitude", place.longitude());
        if (!place.title().isBlank()) {
            content.put("name", place.title());
        }
        return typed(start(message), "location", content);
    }

    private static Map<String, Object> card(OutboundMessage message, ContactCard card) {
        String name = card.name().isBlank() ? card.phones().getFirst().number() : card.name();
        List<Map<String, String>> phones = card.phones().stream().map(phone -> Map.of("phone", phone.number()))
                .toList();
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", Map.of("formatted_name", name, "first_name", name));
        contact.put("phones", phones);
        card.organisation().ifPresent(firm -> contact.put("org", Map.of("company", firm)));
        Map<String, Object> body = start(message);
        body.put("type", "contacts");
        body.put("contacts", List.of(contact));
        return body;
    }

    /** Up to three answers are buttons, more are a list. */
    private static Map<String, Object> choices(OutboundMessage message, Choices choices) {
        Map<String, Object> interactive = new LinkedHashMap<>();
        boolean buttons = choices.choices().size() <= CloudChoices.MOST_BUTTONS;
        interactive.put("type", buttons ? "button" : "list");
        interactive.put("body", Map.of("text", choices.text()));
        interactive.put("action", buttons ? CloudChoices.buttons(choices) : CloudChoices.list(choices));
        return typed(start(message), "interactive", interactive);
    }

    static Map<String, Object> reaction(React react) {
        return typed(to(react.chatKey()), "reaction",
                Map.of("message_id", react.messageId(), "emoji", react.emoji().orElse("")));
    }

    static Map<String, Object> read(String messageId) {
        return Map.of("messaging_product", "whatsapp", "status", "read", "message_id", messageId);
    }

    private static Map<String, Object> typed(Map<String, Object> start, String type, Map<String, Object> content) {
        start.put("type", type);
        start.put(type, content);
        return start;
    }

    private static Map<String, Object> start(OutboundMessage message) {
        Map<String, Object> body = to(message.chatKey());
        message.replyTo().ifPresent(id -> body.put("context", Map.of("message_id", id)));
        message.surroundings().reference().ifPresent(reference -> body.put("biz_opaque_callback_data", reference));
        return body;
    }

    /** Somebody without a phone number is named in another field. */
    static Map<String, Object> to(String chatKey) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("messaging_product", "whatsapp");
        CloudChat chat = CloudChat.ofKey(chatKey);
        body.put("recipient_type", chat.isGroup() ? "group" : "individual");
        body.put(chat.isNamedByUserId() ? "recipient" : "to", chat.name());
        return body;
    }
}
