package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Walks over every connected inbox of every organisation. */
@Singleton
final class Watching {

    private final ChatDatabase chat;
    private final Inboxes inboxes;
    private final Catching catching;
    private final SessionReports reports;
    private final Clock clock;

    Watching(ChatDatabase chat, Inboxes inboxes, Catching catching, SessionReports reports, Clock clock) {
        this.chat = chat;
        this.inboxes = inboxes;
        this.catching = catching;
        this.reports = reports;
        this.clock = clock;
    }

    /** Orders that every inbox is asked how it is and what the hub may have missed. */
    void askAll() {
        for (Place place : places()) {
            chat.write(place.orgId(), handle -> inboxes.find(handle, place.inboxId())
                    .map(inbox -> catching.up(handle, inbox)));
        }
    }

    /** Shows connections that flap for too long as what they are. */
    void settle() {
        for (Place place : places()) {
            Optional<Inbox> flapping = inboxes.find(place.orgId(), place.inboxId())
                    .filter(inbox -> inbox.line().lost().isPresent());
            flapping.ifPresent(inbox -> reports.settle(inbox, clock.instant()));
        }
    }

    private List<Place> places() {
        return chat.unscoped(handle -> handle.createQuery("SELECT inbox_id, org_id FROM inboxes_to_watch()")
                .mapTo(Place.class).list());
    }

    /** Whose inbox. */
    record Place(InboxId inboxId, OrganisationId orgId) {}
}
