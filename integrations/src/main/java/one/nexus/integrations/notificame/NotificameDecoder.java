package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;

/** A delivery to what it says. Pure; never throws. */
final class NotificameDecoder {

    private NotificameDecoder() {}

    static List<InboundEvent> decode(Webhook webhook) {
        Optional<Json> root = Json.read(webhook.body()).filter(Json::isObject);
        if (root.isEmpty()) {
            return List.of(new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NOT_JSON));
        }
        Delivered delivered = Delivered.of(root.get(), webhook.receivedAt());
        try {
            return read(delivered);
        } catch (RuntimeException unforeseen) {
            // a mistake of ours must cost this event its meaning, never the delivery; kept raw, it can be read again
            return List.of(new Unknown(delivered.envelope(), Fault.UNREADABLE));
        }
    }

    private static List<InboundEvent> read(Delivered delivered) {
        return switch (delivered.envelope().eventName()) {
            case "MESSAGE" -> MessageReader.read(delivered);
            case "MESSAGE_STATUS" -> List.of(StatusReader.read(delivered));
            case "" -> List.of(new Unknown(delivered.envelope(), Fault.NO_NAME));
            default -> List.of(new Unknown(delivered.envelope(), Fault.UNKNOWN_EVENT));
        };
    }
}
