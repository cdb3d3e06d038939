package one.nexus.integrations.program;

import one.nexus.integrations.channel.ContactCard;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.MarkRead;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundAction.StopTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Location;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Template;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.program.CallbackLog.Callback;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program is told, as the fields of a callback. Pure. */
final class Told {

    /** Inside a callback a file may be this large; where the hub has a public address it is linked instead. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private Told() {}

    static Optional<Rejected> fault(OutboundMessage message) {
        boolean large = message.content() instanceof File file && file.source() instanceof Source.Bytes bytes
                && bytes.bytes().length > LARGEST;
        return large
                ? Optional.of(new Rejected(Code.UNSUPPORTED,
                        "The file is too large for a callback: the hub needs a public address to link it."))
                : Optional.empty();
    }

    static Map<String, Object> message(String id, OutboundMessage message) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", id);
        message.replyTo().ifPresent(quoted -> said.put("replyTo", quoted));
        said.putAll(content(message.content()));
        return about(message.chatKey(), said);
    }

    private static Map<String, Object> content(Body body) {
        return switch (body) {
            case Text text -> Map.of("text", text.text());
            case Location place -> Map.of("text", place.title(), "location",
                    Map.of("latitude", place.latitude(), "longitude", place.longitude()));
            case Card card -> Map.of("text", words(card.card()));
            case Choices choices -> Map.of("text", choices.text(), "choices", choices.choices().stream()
                    .map(choice -> Map.of("id", choice.id(), "title", choice.title())).toList());
            case Template template -> Map.of("text", template.words());
            case File file -> file(file);
        };
    }

    private static Map<String, Object> file(File file) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", file.kind().name().toLowerCase(Locale.ROOT));
        told.put("type", file.mimeType());
        file.fileName().ifPresent(name -> told.put("name", name));
        switch (file.source()) {
            case Source.Link link -> told.put("url", link.url());
            case Source.Bytes bytes -> told.put("content", Base64.getEncoder().encodeToString(bytes.bytes()));
        }
        Map<String, Object> said = new LinkedHashMap<>();
        file.caption().ifPresent(words -> said.put("text", words));
        said.put("file", told);
        return said;
    }

    private static String words(ContactCard card) {
        return Stream.concat(Stream.of(card.name()).filter(name -> !name.isBlank()),
                card.phones().stream().map(ContactCard.Phone::number)).collect(Collectors.joining("\n"));
    }

    /** The same action has the same name in every try, and another one another. */
    static Callback callback(OutboundAction action) {
        return switch (action) {
            case Edit edit -> new Callback("edit_" + edit.messageId() + "_" + digest(edit.text()), "message.edited",
                    edit.messageId());
            case Revoke revoke ->
                new Callback("delete_" + revoke.messageId(), "message.deleted", revoke.messageId());
            case React react -> new Callback("reaction_" + react.messageId() + "_" + digest(react.emoji().orElse("")),
                    "message.reacted", react.messageId());
            case MarkRead read -> new Callback("read", "messages.read", "");
            case StartTyping typing -> new Callback("typing", "typing", "");
            case StopTyping typing -> new Callback("typing", "typing", "");
        };
    }

    private static String digest(String text) {
        return Integer.toHexString(text.hashCode());
    }

    static boolean lasts(OutboundAction action) {
        return switch (action) {
            case Edit edit -> true;
            case Revoke revoke -> true;
            case React react -> true;
            case MarkRead read -> false;
            case StartTyping typing -> false;
            case StopTyping typing -> false;
        };
    }

    static Map<String, Object> of(OutboundAction action) {
        return switch (action) {
            case Edit edit -> about(edit.chatKey(), Map.of("id", edit.messageId(), "text", edit.text()));
            case Revoke revoke -> about(revoke.chatKey(), Map.of("id", revoke.messageId()));
            case React react -> about(react.chatKey(),
                    Map.of("id", react.messageId(), "emoji", react.emoji().orElse("")));
            case MarkRead read -> contact(read.chatKey(), "messages", List.copyOf(read.messageIds()));
            case StartTyping typing -> contact(typing.chatKey(), "typing", true);
            case StopTyping typing -> contact(typing.chatKey(), "typing", false);
        };
    }

    private static Map<String, Object> about(String contact, Map<String, Object> message) {
        return contact(contact, "message", message);
    }

    private static Map<String, Object> contact(String id, String name, Object what) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("contact", Map.of("id", id));
        told.put(name, what);
        return told;
    }
}
