package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Ack;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code ack} -1 to 4, or its name (WAHA docs, "Events", message.ack). */
final class WahaAck {

    private WahaAck() {}

    static Optional<Ack> read(Json payload) {
        OptionalLong number = payload.whole("ack");
        if (number.isPresent() && number.getAsLong() >= -1 && number.getAsLong() <= 4) {
            return Optional.of(Ack.values()[(int) number.getAsLong() + 1]);
        }
        return payload.text("ackName").map(name -> name.toUpperCase(Locale.ROOT)).flatMap(WahaAck::named);
    }

    private static Optional<Ack> named(String name) {
        return switch (name) {
            case "ERROR" -> Optional.of(Ack.ERROR);
            case "PENDING" -> Optional.of(Ack.PENDING);
            case "SERVER" -> Optional.of(Ack.SERVER);
            case "DEVICE" -> Optional.of(Ack.DEVICE);
            case "READ" -> Optional.of(Ack.READ);
            case "PLAYED" -> Optional.of(Ack.PLAYED);
            default -> Optional.empty();
        };
    }
}
