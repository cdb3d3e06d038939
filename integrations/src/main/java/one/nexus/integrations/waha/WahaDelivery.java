package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Envelope;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One event with what surrounds it (WAHA docs, "Events").
 *
 * @param envelope the surroundings
 * @param me       the own account as the event shows it
 * @param payload  what happened
 */
record WahaDelivery(Envelope envelope, Party me, Json payload) {

    private static final double MILLISECONDS_FROM = 1e11;
    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    static WahaDelivery of(Json root, Instant receivedAt) {
        Party me = account(root.at("me"));
        Instant at = time(root.number("timestamp")).orElse(receivedAt);
        Envelope envelope = new Envelope(word(root, "id"), word(root, "event"), word(root, "session"), at,
                me.addresses());
        return new WahaDelivery(envelope, me, root.at("payload"));
    }

    /** The same surroundings around another payload. */
    WahaDelivery around(Json other) {
        return new WahaDelivery(envelope, me, other);
    }

    /** WAHA's {@code me}: the phone, the LID, and the name the account shows. */
    static Party account(Json me) {
        List<Address> addresses = Stream.of("id", "lid", "jid").flatMap(name -> me.text(name).stream())
                .flatMap(text -> WahaChatId.parse(text).stream()).filter(WahaChatId::isPerson)
                .flatMap(id -> id.address().stream()).distinct().toList();
        return new Party(addresses, me.text("pushName").map(Shortened::name));
    }

    /** Seconds or milliseconds, whole or not: engines differ. */
    static Optional<Instant> time(OptionalDouble stamp) {
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        double value = stamp.getAsDouble();
        boolean milliseconds = value > MILLISECONDS_FROM;
        double seconds = milliseconds ? value / 1000 : value;
        if (seconds <= 0 || seconds > LATEST) {
            return Optional.empty();
        }
        return Optional.of(milliseconds
                ? Instant.ofEpochMilli((long) value)
                : Instant.ofEpochSecond((long) Math.floor(value)));
    }

    /** The payload's time in whole seconds, or the envelope's. */
    Instant happenedAt() {
        Instant at = time(payload.number("timestamp")).orElse(envelope.at());
        return Instant.ofEpochSecond(at.getEpochSecond());
    }

    private static String word(Json root, String name) {
        return root.text(name).map(Shortened::name).orElse("");
    }
}
