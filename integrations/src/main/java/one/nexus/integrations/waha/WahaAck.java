package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code ack} -1 to 4, or its name (WAHA docs, "Events", message.ack). */
final class WahaAck {

    private static final List<String> NAMES = List.of("ERROR", "PENDING", "SERVER", "DEVICE", "READ", "PLAYED");

    private WahaAck() {}

    static Optional<Ack> read(Json payload) {
        OptionalLong number = payload.whole("ack");
        return number.isPresent()
                ? numbered(number.getAsLong())
                : payload.text("ackName").map(name -> name.toUpperCase(Locale.ROOT)).flatMap(WahaAck::named);
    }

    private static Optional<Ack> numbered(long number) {
        return number >= -1 && number <= 4 ? named(NAMES.get((int) number + 1)) : Optional.empty();
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
