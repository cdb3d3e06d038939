package one.nexus.integrations.waha;

import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.Fault;
import one.nexus.integrations.channel.InboundEvent.Unknown;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.Optional;

/**
 * One message of the history.
 *
 * @param event    what a webhook would have told
 * @param at       when it was written; empty when the server does not say
 * @param delivery the webhook that would have brought it, for keeping what is not understood; the same item always gives
 *                 the same bytes; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every item would cost and prove nothing
public record HistoryItem(InboundEvent event, Optional<Instant> at, byte[] delivery) {

    /** The event under which a webhook brings a message, from either side. */
    private static final String EVENT = "message.any";

    static HistoryItem read(Json item, String session, Party own, Instant now) {
        Optional<Instant> at = WahaDelivery.time(item.number("timestamp"));
        var envelope = new Envelope("", WahaMessages.HISTORY, session, at.orElse(now), own.addresses());
        return new HistoryItem(event(new WahaDelivery(envelope, own, item)), at, delivery(item, session, own, at));
    }

    /** A mistake of ours must cost this one item its meaning, never the page. */
    private static InboundEvent event(WahaDelivery delivery) {
        try {
            return WahaMessageReader.read(delivery);
        } catch (RuntimeException unforeseen) {
            return new Unknown(delivery.envelope(), Fault.UNREADABLE);
        }
    }

    private static byte[] delivery(Json item, String session, Party own, Optional<Instant> at) {
        ObjectNode root = Json.MAPPER.createObjectNode().put("event", EVENT).put("session", session);
        at.ifPresent(time -> root.put("timestamp", time.toEpochMilli()));
        ObjectNode me = root.putObject("me");
        own.addresses().forEach(address -> me.put(address.scheme().equals(Address.Scheme.WHATSAPP_LID) ? "lid" : "id",
                WahaChatId.of(address).key()));
        own.name().ifPresent(name -> me.put("pushName", name));
        root.set("payload", item.node());
        return Json.write(root);
    }

    /** Says what it tells, never what it holds. */
    @Override
    public String toString() {
        return "HistoryItem[" + event.getClass().getSimpleName() + ", bytes=" + delivery.length + "]";
    }
}
