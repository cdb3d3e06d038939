package one.nexus.hub.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Some networks take an answer only for a time after the person wrote. */
@Singleton
public class ReplyTimes {

    private static final String HEARD = """
        SELECT c.inbox_id, (SELECT max(m.sent_at) FROM message m
                            WHERE m.conversation_id = c.id AND m.direction = 'in') AS heard_at
        FROM conversation c
        WHERE c.kind = 'person' AND c.id =
        """ + Kept.ID;

    private final Inboxes inboxes;
    private final Channels channels;
    private final Clock clock;

    ReplyTimes(Inboxes inboxes, Channels channels, Clock clock) {
        this.inboxes = inboxes;
        this.channels = channels;
        this.clock = clock;
    }

    /** When somebody last wrote through which inbox. */
    record Heard(long inboxId, @Nullable Instant heardAt) {}

    /**
     * For how long a person may be answered.
     *
     * @param openUntil anything may be said until then; absent when they never wrote
     * @param until somebody of the team may answer until then, which the network is told from {@code openUntil} on
     * @param templates whether a text that the network approved may be sent afterwards
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ReplyTime(@Nullable Instant openUntil, @Nullable Instant until, boolean templates) {

        boolean isOver(Instant now) {
            return until == null || !until.isAfter(now);
        }
    }

    /** How long the person of a conversation may be answered; empty where the network has no such rule. */
    public Optional<ReplyTime> of(Handle handle, long conversation) {
        return handle.createQuery(HEARD).bind("conversation", conversation).mapTo(Heard.class).findOne()
                .flatMap(heard -> inboxes.find(handle, new InboxId(heard.inboxId())).flatMap(channels::window)
                        .map(window -> new ReplyTime(
                                Optional.ofNullable(heard.heardAt()).map(at -> at.plus(window.open())).orElse(null),
                                Optional.ofNullable(heard.heardAt()).map(at -> at.plus(window.byPerson())).orElse(null),
                                window.templates())));
    }

    /** Whether it is over. */
    public boolean isOver(ReplyTime time) {
        return time.isOver(clock.instant());
    }
}
