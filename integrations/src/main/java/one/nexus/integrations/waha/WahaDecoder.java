package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.CallState;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Ignored;
import one.nexus.integrations.channel.InboundEvent.Reason;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;

/** A webhook of WAHA to the one event it carries (WAHA docs, "Events"). */
final class WahaDecoder {

    private WahaDecoder() {}

    static List<InboundEvent> decode(Webhook webhook) {
        Optional<Json> root = Json.read(webhook.body()).filter(Json::isObject);
        if (root.isEmpty()) {
            return List.of(new Unknown(Envelope.unreadable(webhook.receivedAt()), Fault.NOT_JSON));
        }
        WahaDelivery delivery = WahaDelivery.of(root.get(), webhook.receivedAt());
        try {
            return List.of(event(delivery));
        } catch (RuntimeException unforeseen) {
            // a mistake of ours must cost this one event its meaning, never the delivery; kept raw, it can be read again
            return List.of(new Unknown(delivery.envelope(), Fault.UNREADABLE));
        }
    }

    private static InboundEvent event(WahaDelivery delivery) {
        if (!delivery.payload().isObject()) {
            return new Unknown(delivery.envelope(), Fault.NO_PAYLOAD);
        }
        return switch (delivery.envelope().eventName()) {
            case "message", "message.any", "message.waiting" -> WahaMessageReader.read(delivery);
            case "message.ack", "message.ack.group" -> WahaChangeReader.acked(delivery);
            case "message.edited" -> WahaChangeReader.edited(delivery);
            case "message.revoked" -> WahaChangeReader.revoked(delivery);
            case "message.reaction" -> WahaChangeReader.reacted(delivery);
            case "session.status" -> WahaAccountReader.session(delivery);
            case "call.received" -> WahaAccountReader.call(delivery, CallState.RINGING);
            case "call.accepted" -> WahaAccountReader.call(delivery, CallState.ACCEPTED);
            case "call.rejected" -> WahaAccountReader.call(delivery, CallState.REJECTED);
            case "presence.update" -> WahaAccountReader.presence(delivery);
            case "group.v2.join", "group.v2.leave", "group.v2.update" -> WahaAccountReader.group(delivery);
            default -> withoutEffect(delivery.envelope());
        };
    }

    private static InboundEvent withoutEffect(Envelope envelope) {
        return switch (envelope.eventName()) {
            case "group.v2.participants", "group.join", "group.leave" -> new Ignored(envelope,
                    Reason.GROUP_MEMBERS);
            case "poll.vote", "poll.vote.failed" -> new Ignored(envelope, Reason.POLL_VOTE);
            case "label.upsert", "label.deleted", "label.chat.added", "label.chat.deleted" -> new Ignored(envelope,
                    Reason.LABEL);
            case "event.response", "event.response.failed" -> new Ignored(envelope,
                    Reason.CALENDAR);
            case "chat.archive" -> new Ignored(envelope, Reason.CHAT_ARCHIVED);
            case "engine.event" -> new Ignored(envelope, Reason.ENGINE_EVENT);
            case "state.change" -> new Ignored(envelope, Reason.STATE_TWICE);
            case "" -> new Unknown(envelope, Fault.NO_NAME);
            default -> new Unknown(envelope, Fault.UNKNOWN_EVENT);
        };
    }
}
