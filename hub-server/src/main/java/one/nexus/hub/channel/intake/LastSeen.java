package one.nexus.hub.channel.intake;

import io.micronaut.scheduling.annotation.Scheduled;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * When each inbox last delivered something, and when it last took something. Kept in memory and written down every few
 * seconds: a row written by every message would be the one row all of them wait for. What a crash forgets is a few
 * seconds, less than what reconciliation looks back anyway.
 */
@Singleton
public class LastSeen {

    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);

    private static final String WRITE = """
        UPDATE inbox SET last_event_at = greatest(last_event_at, :in), last_sent_at = greatest(last_sent_at, :out)
        WHERE id = :inbox
        """;

    private final ChatDatabase chat;
    private final Map<InboxId, Seen> unwritten = new ConcurrentHashMap<>();

    LastSeen(ChatDatabase chat) {
        this.chat = chat;
    }

    /** The inbox delivered something at {@code now}. */
    public void at(OrganisationId organisation, InboxId inbox, Instant now) {
        unwritten.merge(inbox, new Seen(organisation, Optional.of(now), Optional.empty()), Seen::and);
    }

    /** The inbox took something at {@code now}. */
    public void sent(OrganisationId organisation, InboxId inbox, Instant now) {
        unwritten.merge(inbox, new Seen(organisation, Optional.empty(), Optional.of(now)), Seen::and);
    }

    /** When the inbox last delivered, as far as this node or the row knows. */
    Optional<Instant> of(Inbox inbox) {
        return Seen.later(Optional.ofNullable(unwritten.get(inbox.id())).flatMap(Seen::in), inbox.lastEventAt());
    }

    /** The inbox with what passed and is not written down yet. */
    public Inbox known(Inbox inbox) {
        Optional<Seen> seen = Optional.ofNullable(unwritten.get(inbox.id()));
        return inbox.heard(of(inbox), Seen.later(seen.flatMap(Seen::out), inbox.lastSentAt()));
    }

    /** The container calls a method at the end or on schedule, never both. */
    @PreDestroy
    void close() {
        write();
    }

    /** Writes down what was seen since the last time. */
    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void write() {
        for (Map.Entry<InboxId, Seen> entry : unwritten.entrySet()) {
            Seen seen = entry.getValue();
            try {
                chat.write(seen.organisation, handle -> handle.createUpdate(WRITE).bind("inbox", entry.getKey())
                        .bind("in", seen.in).bind("out", seen.out).execute());
                unwritten.remove(entry.getKey(), seen);
            } catch (RuntimeException away) {
                LOG.debug("the times of the last deliveries are written later", away);
                return;
            }
        }
    }

    private record Seen(OrganisationId organisation, Optional<Instant> in, Optional<Instant> out) {

        Seen and(Seen next) {
            return new Seen(organisation, later(in, next.in), later(out, next.out));
        }

        static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
            return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
        }
    }
}
