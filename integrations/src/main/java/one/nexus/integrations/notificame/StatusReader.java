package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.AckChanged;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a message of ours came. Until the network has it, it is known by NotificaMe's id; what the network tells
 * afterwards, that it was delivered or read, is matched by the network's own. Where both are told, both are kept.
 */
final class StatusReader {

    /** A message is not named by its chat here. */
    private static final Chat UNTOLD = new Chat("", Chat.Kind.PERSON, List.of());
    private static final Set<String> NOTICES = Set.of("DELETED", "CLICKED");

    private StatusReader() {}

    static InboundEvent read(Delivered delivered) {
        Json status = delivered.root().at("messageStatus");
        String code = status.text("code").map(word -> word.toUpperCase(Locale.ROOT)).orElse("");
        if (NOTICES.contains(code)) {
            return new Ignored(delivered.envelope(), Reason.CHAT_NOTICE);
        }
        Optional<Ack> ack = ack(code);
        if (ack.isEmpty()) {
            return new Unknown(delivered.envelope(), Fault.NO_STATE);
        }
        Optional<String> ours = Delivered.id(delivered.root(), "messageId");
        Optional<String> networks = Delivered.id(status, "providerMessageId");
        boolean byNetwork = ack.get().compareTo(Ack.DEVICE) >= 0;
        List<String> ids = (byNetwork ? Stream.of(networks, ours) : Stream.of(ours, networks)).flatMap(Optional::stream)
                .distinct().toList();
        if (ids.isEmpty()) {
            return new Unknown(delivered.envelope(), Fault.NO_MESSAGE);
        }
        return new AckChanged(delivered.envelope(), UNTOLD, new MessageKey(true, ids.getFirst()), ack.get(),
                Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(status).filter(told -> ack.get() == Ack.ERROR).map(StatusReader::fault),
                ids.stream().skip(1).findFirst());
    }

    private static Optional<Ack> ack(String code) {
        return switch (code) {
            case "SENT" -> Optional.of(Ack.SERVER);
            case "DELIVERED" -> Optional.of(Ack.DEVICE);
            case "READ" -> Optional.of(Ack.READ);
            case "REJECTED", "ERROR", "NOT_DELIVERED" -> Optional.of(Ack.ERROR);
            default -> Optional.empty();
        };
    }

    private static Rejected fault(Json status) {
        String words = status.text("error", "message").or(() -> status.text("description")).orElse("");
        return new one.nexus.integrations.notificame.Fault(status.text("error", "code").orElse(""), words)
                .rejection(Shortened.reason(words));
    }
}
