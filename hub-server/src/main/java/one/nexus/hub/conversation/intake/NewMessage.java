package one.nexus.hub.conversation.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A message about to be stored, named as the columns are: many of them go to PostgreSQL as one JSON array.
 *
 * @param place its number in the statement
 * @param authorAddress by which address a member of a group wrote
 * @param twin the chat, when the id was already taken by another person's message; otherwise empty
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record NewMessage(int place, long conversationId, long inboxId, boolean fromMe, String bareId, String providerId,
        String twin, String chatKey, String direction, String authorKind, @Nullable Long authorId, String authorName,
        @Nullable String authorAddress, String kind, @Nullable String body, @Nullable String content, Instant sentAt,
        long envelopeMs,
        Instant arrivedAt,
        boolean late, @Nullable String status, @Nullable String quoteBareId, @Nullable String quote, boolean viewOnce,
        boolean ephemeral, boolean forwarded, String preview) {

    boolean incoming() {
        return direction.equals("in");
    }

    Key key() {
        return new Key(inboxId, fromMe, bareId, twin);
    }

    NewMessage at(int number) {
        return new NewMessage(number, conversationId, inboxId, fromMe, bareId, providerId, twin, chatKey, direction,
                authorKind, authorId, authorName, authorAddress, kind, body, content, sentAt, envelopeMs, arrivedAt,
                late, status,
                quoteBareId, quote, viewOnce, ephemeral, forwarded, preview);
    }

    NewMessage in(long conversation) {
        return new NewMessage(place, conversation, inboxId, fromMe, bareId, providerId, twin, chatKey, direction,
                authorKind, authorId, authorName, authorAddress, kind, body, content, sentAt, envelopeMs, arrivedAt,
                late, status,
                quoteBareId, quote, viewOnce, ephemeral, forwarded, preview);
    }

    NewMessage asTwin() {
        return new NewMessage(place, conversationId, inboxId, fromMe, bareId, providerId, chatKey, chatKey, direction,
                authorKind, authorId, authorName, authorAddress, kind, body, content, sentAt, envelopeMs, arrivedAt,
                late, status,
                quoteBareId, quote, viewOnce, ephemeral, forwarded, preview);
    }

    /** What makes it the same message. */
    record Key(long inbox, boolean fromMe, String bareId, String twin) {}
}
