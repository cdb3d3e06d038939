package one.nexus.integrations.mail;

import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.Webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the mailbox tells of a letter beside the letter itself; travels in the headers of the {@link Webhook}.
 *
 * @param place   where it lies, as {@link MailPlace} writes it, or empty
 * @param own     the address of the mailbox
 * @param arrived when the server got it
 */
record Postmark(String place, Optional<String> own, Optional<Instant> arrived) {

    private static final Duration UNDER_WAY = Duration.ofDays(1);

    static Postmark of(Webhook letter) {
        return new Postmark(letter.header("place").orElse(""), letter.header("own"),
                letter.header("arrived").flatMap(Postmark::time));
    }

    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(Map.of("place", place));
        own.ifPresent(address -> headers.put("own", address));
        arrived.ifPresent(at -> headers.put("arrived", at.toString()));
        return headers;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }

    /** Where the whole letter is to be fetched from. */
    MediaRef reference(String thread, String id) {
        return new MediaRef(thread, id, Optional.of(place).filter(text -> !text.isEmpty()),
                Optional.of("message/rfc822"), Optional.of("message.eml"), OptionalLong.empty(), Optional.empty());
    }

    /**
     * When it was written, in whole seconds: as its writer says, unless that is nothing, later than it arrived or long
     * before. Who lies about the time must not hide a letter among those of last year.
     */
    Instant written(Optional<Instant> said, Instant received) {
        Instant came = arrived.orElse(received);
        Instant at = said.filter(time -> !time.isAfter(came) && time.isAfter(came.minus(UNDER_WAY))).orElse(came);
        return Instant.ofEpochSecond(at.getEpochSecond());
    }
}
