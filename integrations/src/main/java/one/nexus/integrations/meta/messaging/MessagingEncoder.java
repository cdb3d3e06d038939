package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Location;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Template;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.meta.GraphCall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as calls, in the order in which they are to be made. Pure. */
record MessagingEncoder(Network network) {

    private static final String[] MESSAGES = {"me", "messages"};
    private static final int MOST_CHOICES = 13;
    private static final int LONGEST_CHOICE = 20;

    private static final Map<String, String> WORDS = Map.of("❤", "love", "😮", "wow", "😆", "smile", "😂", "smile",
            "😢",
            "sad", "😠", "angry", "😡", "angry", "👍", "like", "👎", "dislike");

    /** @param late whether only a person of the team may still answer, which the message then has to say */
    List<GraphCall> encode(OutboundMessage message, boolean late) {
        return switch (message.content()) {
            case Text text -> texts(message, network.cut().apply(text.text()), late);
            case File file -> file(message, file, late);
            case Location place -> encode(message.saying(words(place)), late);
            case Card card -> encode(message.saying(words(card.card())), late);
            case Choices choices -> List.of(choices(message, choices, late));
            case Template template -> encode(message.saying(template.inWords()), late);
        };
    }

    /** Only the first part answers. */
    private List<GraphCall> texts(OutboundMessage message, List<String> parts, boolean late) {
        List<GraphCall> calls = new ArrayList<>();
        for (String part : parts) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("text", part);
            calls.add(GraphCall.post(body(message, content, late, calls.isEmpty()), MESSAGES));
        }
        return calls;
    }

    /** A file carries no words: they follow. */
    private List<GraphCall> file(OutboundMessage message, File file, boolean late) {
        Map<String, Object> content = new LinkedHashMap<>();
        GraphCall call = switch (file.source()) {
            case Source.Link link -> {
                content.put("attachment", Map.of("type", type(file), "payload", Map.of("url", link.url())));
                yield GraphCall.post(body(message, content, late, true), MESSAGES);
            }
            case Source.Bytes bytes -> {
                content.put("attachment", Map.of("type", type(file), "payload", Map.of("is_reusable", false)));
                yield GraphCall.upload(body(message, content, late, true),
                        new GraphCall.Upload("filedata", file.fileName().filter(name -> !name.isBlank()).orElse("file"),
                                file.mimeType(), bytes.bytes()),
                        MESSAGES);
            }
        };
        List<GraphCall> after = file.caption().filter(words -> !words.isBlank())
                .map(words -> texts(plain(message), network.cut().apply(words), late)).orElse(List.of());
        return Stream.concat(Stream.of(call), after.stream()).toList();
    }

    private static OutboundMessage plain(OutboundMessage message) {
        return OutboundMessage.text(message.chatKey(), "-");
    }

    private static String type(File file) {
        String kind = file.mimeType().toLowerCase(Locale.ROOT).split("/", 2)[0];
        return switch (file.kind()) {
            case IMAGE, STICKER -> "image";
            case VIDEO -> "video";
            case VOICE, AUDIO -> "audio";
            case DOCUMENT -> kind.equals("image") ? "image" : "file";
        };
    }

    private GraphCall choices(OutboundMessage message, Choices choices, boolean late) {
        List<Map<String, Object>> replies = choices.choices().stream().limit(MOST_CHOICES)
                .<Map<String, Object>>map(
                        choice -> Map.of("content_type", "text", "title",
                                Shortened.title(choice.title(), LONGEST_CHOICE), "payload",
                                choice.id()))
                .toList();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("text", choices.text());
        content.put("quick_replies", replies);
        return GraphCall.post(body(message, content, late, true), MESSAGES);
    }

    private static Text words(Location place) {
        String map = String.format(Locale.ROOT, "https://maps.google.com/?q=%.6f,%.6f", place.latitude(),
                place.longitude());
        return new Text(place.title().isBlank() ? map : place.title() + "\n" + map, true);
    }

    private static Text words(ContactCard card) {
        return new Text(Stream.concat(Stream.of(card.name()).filter(name -> !name.isBlank()),
                card.phones().stream().map(ContactCard.Phone::number)).collect(Collectors.joining("\n")), false);
    }

    GraphCall reaction(React react) {
        Map<String, Object> body = recipient(react.chatKey());
        body.put("sender_action", react.emoji().isPresent() ? "react" : "unreact");
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("message_id", react.messageId());
        react.emoji().map(emoji -> emoji.replace("\uFE0F", ""))
                .ifPresent(emoji -> payload.put("reaction", WORDS.getOrDefault(emoji, emoji)));
        body.put("payload", payload);
        return GraphCall.post(body, MESSAGES);
    }

    GraphCall sign(String chatKey, String action) {
        Map<String, Object> body = recipient(chatKey);
        body.put("sender_action", action);
        return GraphCall.post(body, MESSAGES);
    }

    private Map<String, Object> body(OutboundMessage message, Map<String, Object> content, boolean late,
            boolean first) {
        Map<String, Object> body = recipient(message.chatKey());
        if (late) {
            body.put("messaging_type", "MESSAGE_TAG");
            body.put("tag", "HUMAN_AGENT");
        } else if (!network.isInstagram()) {
            body.put("messaging_type", "RESPONSE");
        }
        if (first) {
            message.replyTo().ifPresent(id -> body.put("reply_to", Map.of("mid", id)));
            if (!network.isInstagram()) {
                message.surroundings().reference().ifPresent(reference -> content.put("metadata", reference));
            }
        }
        body.put("message", content);
        return body;
    }

    private static Map<String, Object> recipient(String chatKey) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("recipient", Map.of("id", chatKey));
        return body;
    }
}
