package one.nexus.hub.channel.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jakarta.inject.Singleton;

/**
 * The watch over all connected inboxes: asked for what was missed when a node starts, and every few minutes after. Every
 * node walks; whichever moves an inbox's {@code asked_at} forward asks, so that an inbox is asked once.
 */
@Singleton
class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private static final String TAKE = """
            UPDATE inbox SET asked_at = :now
            WHERE id = :id AND archived_at IS NULL AND (asked_at IS NULL OR asked_at < :before)
            """;

    private final ChatDatabase chat;
    private final Inboxes inboxes;
    private final Catching catching;
    private final SessionReports reports;
    private final Clock clock;
    private final Duration interval;

    Watching(ChatDatabase chat, Inboxes inboxes, Catching catching, SessionReports reports, Clock clock,
            @Value("${nexus.watch.interval:5m}") Duration interval) {
        this.chat = chat;
        this.inboxes = inboxes;
        this.catching = catching;
        this.reports = reports;
        this.clock = clock;
        this.interval = interval;
    }

    /** A node that starts may have been away for long. */
    @EventListener
    void started(ServerStartupEvent event) {
        Thread.startVirtualThread(() -> walk(place -> ask(place, clock.instant())));
    }

    /** Asks the inboxes whose time has come. */
    @Scheduled(fixedDelay = "${nexus.watch.tick:30s}", initialDelay = "${nexus.watch.tick:30s}")
    void askDue() {
        walk(place -> ask(place, clock.instant().minus(interval)));
    }

    /** Shows connections that flap for too long as what they are. */
    @Scheduled(fixedDelay = "20s", initialDelay = "20s")
    void settle() {
        walk(place -> inboxes.find(place.orgId(), place.inboxId())
                .filter(inbox -> inbox.line().lost().isPresent())
                .ifPresent(inbox -> reports.settle(inbox, clock.instant())));
    }

    private void ask(Place place, Instant before) {
        chat.write(place.orgId(), handle -> {
            int taken = handle.createUpdate(TAKE).bind("id", place.inboxId()).bind("now", clock.instant())
                    .bind("before", before).execute();
            Optional<Inbox> inbox = taken == 0 ? Optional.empty() : inboxes.find(handle, place.inboxId());
            return inbox.map(found -> catching.up(handle, found));
        });
    }

    private void walk(Consumer<Place> step) {
        try {
            places().forEach(step);
        } catch (DatabaseUnavailable away) {
            LOG.debug("the inboxes are looked after when the database is back", away);
        }
    }

    private List<Place> places() {
        return chat.unscoped(handle -> handle.createQuery("SELECT inbox_id, org_id FROM inboxes_to_watch()")
                .mapTo(Place.class).list());
    }

    /** Whose inbox. */
    record Place(InboxId inboxId, OrganisationId orgId) {}
}
