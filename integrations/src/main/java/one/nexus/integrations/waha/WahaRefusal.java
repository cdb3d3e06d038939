package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;

/** What WAHA's error answers mean (WAHA docs, "Security"; OpenAPI, responses). */
final class WahaRefusal {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private WahaRefusal() {}

    /** A 422 that names the session's state: the session is not connected, everything else is fine. */
    static boolean isNotReady(Exchange.Replied reply) {
        return reply.code() == 422 && reply.json().text("status").isPresent()
                && reply.json().at("expected").node().isArray();
    }

    static String state(Exchange.Replied reply) {
        return reply.json().text("status").orElse("UNKNOWN");
    }

    /** WAHA's own words, shortened, or ours. */
    static String reason(Exchange.Replied reply) {
        Json json = reply.json();
        String several = json.items("message").stream().flatMap(item -> item.text().stream())
                .collect(Collectors.joining("; "));
        String told = Optional.of(several).filter(text -> !text.isEmpty()).or(() -> json.text("message"))
                .or(() -> json.text("error")).orElse("The server answered " + reply.code() + ".");
        return Shortened.reason(told);
    }

    /** {@code Retry-After} in seconds or as a date, kept within reason. */
    static Duration wait(Exchange.Replied reply, Instant now) {
        Duration told = reply.retryAfter().flatMap(text -> parse(text.strip(), now)).orElse(USUAL_WAIT);
        if (told.isNegative()) {
            return Duration.ZERO;
        }
        return told.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : told;
    }

    private static Optional<Duration> parse(String text, Instant now) {
        try {
            if (text.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until.toInstant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
