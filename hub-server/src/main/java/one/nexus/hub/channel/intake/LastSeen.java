package one.nexus.hub.channel.intake;

import io.micronaut.scheduling.annotation.Scheduled;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * When each inbox last delivered something. Kept in memory and written down every few seconds: a row written by every
 * webhook would be the one row all of them wait for. What a crash forgets is a few seconds, less than what reconciliation
 * looks back anyway.
 */
@Singleton
public class LastSeen {

    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);

    private final ChatDatabase chat;
    private final Map<InboxId, Seen> unwritten = new ConcurrentHashMap<>();

    LastSeen(ChatDatabase chat) {
        this.chat = chat;
    }

    /** The inbox delivered something at {@code now}. */
    public void at(OrganisationId organisation, InboxId inbox, Instant now) {
        unwritten.merge(inbox, new Seen(organisation, now), (old, next) -> old.at.isAfter(next.at) ? old : next);
    }

    /** When the inbox last delivered, as far as this node or the row knows. */
    Optional<Instant> of(Inbox inbox) {
        return Optional.ofNullable(unwritten.get(inbox.id())).map(Seen::at)
                .filter(at -> inbox.lastEventAt().filter(at::isBefore).isEmpty())
                .or(inbox::lastEventAt);
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
                chat.write(seen.organisation, handle -> handle.createUpdate("""
                    UPDATE inbox SET last_event_at = :at
                    WHERE id = :inbox AND (last_event_at IS NULL OR last_event_at < :at)
                    """).bind("inbox", entry.getKey()).bind("at", seen.at).execute());
                unwritten.remove(entry.getKey(), seen);
            } catch (RuntimeException away) {
                LOG.debug("the times of the last deliveries are written later", away);
                return;
            }
        }
    }

    private record Seen(OrganisationId organisation, Instant at) {}
}
