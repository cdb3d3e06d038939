package one.nexus.hub.channel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.platform.queue.DeadLetter;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Given-up work.
 *
 * @param work what should have been done
 * @param code why it was not, to be translated by the console
 * @param reason a sentence for what is to be found in the log
 * @param inbox the name of the number it went through, while there is one
 * @param conversation the conversation it belongs to, when its order names one
 * @param message the message it was about, when its order names one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeadLetterView(String id,
        @Schema(allowableValues = {
            "message", "reaction", "edit", "withdrawal", "receipt", "typing", "file", "picture", "phone", "history",
            "event", "other"}) String work,
        @Schema(allowableValues = {
            "interrupted", "database-away", "too-deep", "fault", "uncertain", "no-phone", "no-file", "not-found",
            "not-on-network", "invalid", "unauthorised", "unsupported", "blocked", "forbidden-address",
            "too-old", "inbox-removed", "window-closed", "opted-out", "limited", "not-permitted"}) String code,
        String reason, int attempts, Instant at, @Nullable String inbox, @Nullable Long conversation,
        @Nullable Long message){

    static DeadLetterView of(DeadLetter letter, Map<Long, String> inboxes) {
        return new DeadLetterView(letter.key(), work(letter), letter.code(), letter.reason(), letter.attempts(),
                letter.at(), number(letter, "inbox").map(inboxes::get).orElse(null),
                number(letter, "conversation").orElse(null), number(letter, "message").orElse(null));
    }

    private static String work(DeadLetter letter) {
        return switch (letter.kind()) {
            case "send" -> sent(letter);
            case "media" -> "file";
            case "picture" -> "picture";
            case "profile" -> "phone";
            case "reconcile" -> "history";
            default -> letter.kind().startsWith("on.") ? "event" : "other";
        };
    }

    private static String sent(DeadLetter letter) {
        return switch (String.valueOf(letter.payload().getOrDefault("action", ""))) {
            case "" -> "message";
            case "react" -> "reaction";
            case "edit" -> "edit";
            case "revoke" -> "withdrawal";
            case "read" -> "receipt";
            case "typing", "stop-typing" -> "typing";
            default -> "other";
        };
    }

    /** What follows an event has the event's facts one level down. */
    private static Optional<Long> number(DeadLetter letter, String key) {
        Object facts = letter.payload().get("data");
        Map<?, ?> inner = facts instanceof Map<?, ?> data ? data : Map.of();
        Object found = letter.payload().getOrDefault(key, Optional.<Object>ofNullable(inner.get(key)).orElse(""));
        return found instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
