package one.nexus.hub.channel;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.OutboundAction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Actions as the payload of a job, and back. */
public final class Actions {

    private static final String ACTION = "action";
    private static final String CHAT = "chat";
    private static final String TARGET = "target";
    private static final String TEXT = "text";
    private static final String WHO = "participant";
    private static final String SEPARATOR = "\n";

    private Actions() {}

    static Map<String, Object> written(OutboundAction action) {
        return switch (action) {
            case OutboundAction.React react -> Map.of(ACTION, "react", CHAT, react.chatKey(), TARGET,
                    react.messageId(), TEXT, react.emoji().orElse(""));
            case OutboundAction.Edit edit -> Map.of(ACTION, "edit", CHAT, edit.chatKey(), TARGET, edit.messageId(),
                    TEXT, edit.text());
            case OutboundAction.Revoke revoke -> Map.of(ACTION, "revoke", CHAT, revoke.chatKey(), TARGET,
                    revoke.messageId());
            case OutboundAction.MarkRead read -> Map.of(ACTION, "read", CHAT, read.chatKey(), TARGET,
                    String.join(SEPARATOR, read.messageIds()), WHO,
                    read.participant().map(Address::toString).orElse(""));
            case OutboundAction.StartTyping typing -> Map.of(ACTION, "typing", CHAT, typing.chatKey());
            case OutboundAction.StopTyping typing -> Map.of(ACTION, "stop-typing", CHAT, typing.chatKey());
        };
    }

    /** The action a payload holds; empty for the payload of a message. */
    public static Optional<OutboundAction> read(Map<String, Object> payload) {
        String chat = text(payload, CHAT);
        String target = text(payload, TARGET);
        return switch (text(payload, ACTION)) {
            case "react" -> Optional.of(new OutboundAction.React(chat, target, filled(text(payload, TEXT))));
            case "edit" -> Optional.of(new OutboundAction.Edit(chat, target, text(payload, TEXT)));
            case "revoke" -> Optional.of(new OutboundAction.Revoke(chat, target));
            case "read" -> Optional.of(new OutboundAction.MarkRead(chat, lines(target),
                    filled(text(payload, WHO)).map(Address::parse)));
            case "typing" -> Optional.of(new OutboundAction.StartTyping(chat));
            case "stop-typing" -> Optional.of(new OutboundAction.StopTyping(chat));
            default -> Optional.empty();
        };
    }

    private static List<String> lines(String joined) {
        return Arrays.stream(joined.split(SEPARATOR)).filter(Predicate.not(String::isEmpty)).toList();
    }

    private static String text(Map<String, Object> payload, String key) {
        return String.valueOf(payload.getOrDefault(key, ""));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(Predicate.not(String::isEmpty));
    }
}
