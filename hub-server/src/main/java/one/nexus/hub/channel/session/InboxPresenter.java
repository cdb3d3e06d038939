package one.nexus.hub.channel.session;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.live.LiveView;
import one.nexus.hub.live.Presenter;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** What screens are shown when an inbox changes. */
@Singleton
final class InboxPresenter implements Presenter {

    private final Inboxes inboxes;

    InboxPresenter(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    public Set<String> types() {
        return Set.of("inbox.created", "inbox.changed", "inbox.state-changed", "inbox.qr-changed", "inbox.removed");
    }

    @Override
    public Map<Long, LiveView> present(OrganisationId organisation, List<Event> events) {
        Map<Long, Optional<LiveView>> byInbox = new HashMap<>();
        Map<Long, LiveView> views = new HashMap<>();
        for (Event event : events) {
            byInbox.computeIfAbsent(event.number("inbox"), id -> view(organisation, id))
                    .ifPresent(view -> views.put(event.seq(), view));
        }
        return views;
    }

    private Optional<LiveView> view(OrganisationId organisation, long id) {
        Optional<Inbox> inbox = inboxes.find(organisation, new InboxId(id));
        return inbox.map(found -> new LiveView("inbox.read", new InboxBody(InboxView.of(found, null))));
    }

    /** The body of every {@code inbox.*} frame. */
    @Serdeable
    record InboxBody(InboxView inbox) {}
}
