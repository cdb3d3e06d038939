package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.CallChanged;
import one.nexus.integrations.channel.InboundEvent.CallState;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.GroupNamed;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.SessionChanged;
import one.nexus.integrations.channel.InboundEvent.TypingChanged;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SessionState;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.Optional;

/** What happens around the messages: the session, calls, presence, groups. */
final class WahaAccountReader {

    private WahaAccountReader() {}

    static InboundEvent session(WahaDelivery delivery) {
        Optional<String> status = delivery.payload().text("status");
        if (status.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_STATE);
        }
        Optional<Party> owner = Optional.of(delivery.me()).filter(me -> !me.addresses().isEmpty());
        return new SessionChanged(delivery.envelope(), state(status.get()), owner);
    }

    static SessionState state(String word) {
        return switch (word) {
            case "STOPPED" -> SessionState.STOPPED;
            case "STARTING" -> SessionState.STARTING;
            case "SCAN_QR_CODE" -> SessionState.SCAN_QR_CODE;
            case "PASSKEY_REQUIRED" -> SessionState.PASSKEY_REQUIRED;
            case "PASSKEY_CONFIRMATION_REQUIRED" -> SessionState.PASSKEY_CONFIRMATION_REQUIRED;
            case "WORKING" -> SessionState.WORKING;
            case "FAILED" -> SessionState.FAILED;
            default -> SessionState.UNKNOWN;
        };
    }

    static InboundEvent call(WahaDelivery delivery, CallState state) {
        Json payload = delivery.payload();
        Optional<String> id = payload.text("id").filter(text -> text.length() <= 300);
        Optional<Chat> chat = chat(payload.text("from"));
        if (id.isEmpty() || chat.isEmpty()) {
            return new Unknown(delivery.envelope(), Fault.NO_CHAT);
        }
        return new CallChanged(delivery.envelope(), chat.get(), id.get(), state, payload.isTrue("isVideo"),
                delivery.happenedAt());
    }

    static InboundEvent presence(WahaDelivery delivery) {
        Json payload = delivery.payload();
        Optional<Chat> chat = chat(payload.text("id"));
        if (chat.isEmpty()) {
            return new Ignored(delivery.envelope(), Reason.OTHER_PRESENCE);
        }
        Json newest = payload.items("presences").stream().findFirst().orElse(Json.NOTHING);
        boolean typing = newest.text("lastKnownPresence").filter(word -> word.equals("typing")
                || word.equals("recording")).isPresent();
        boolean group = chat.get().kind() == Chat.Kind.GROUP;
        return new TypingChanged(delivery.envelope(), chat.get(),
                newest.text("participant").filter(text -> group).flatMap(WahaChatId::parse)
                        .flatMap(WahaChatId::address),
                typing);
    }

    static InboundEvent group(WahaDelivery delivery) {
        Json group = delivery.payload().at("group");
        Optional<Chat> chat = chat(group.text("id")).filter(found -> found.kind() == Chat.Kind.GROUP);
        Optional<String> name = group.text("subject").map(Shortened::name);
        if (chat.isEmpty() || name.isEmpty()) {
            return new Ignored(delivery.envelope(), Reason.GROUP_CHANGE);
        }
        return new GroupNamed(delivery.envelope(), chat.get(), name.get());
    }

    private static Optional<Chat> chat(Optional<String> id) {
        return id.flatMap(WahaChatId::parse).filter(found -> !found.isNoConversation())
                .map(found -> new Chat(found.key(), found.isGroup() ? Chat.Kind.GROUP : Chat.Kind.PERSON,
                        found.address().stream().toList()));
    }
}
