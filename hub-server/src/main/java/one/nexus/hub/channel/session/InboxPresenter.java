package one.nexus.hub.channel.session;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.live.Presenter;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What screens are shown when an inbox changes. */
@Singleton
final class InboxPresenter implements Presenter {

    private static final String PERMISSION = "inbox.read";

    private final Inboxes inboxes;

    InboxPresenter(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    public Map<String, String> permissions() {
        return Map.of("inbox.created", PERMISSION, "inbox.changed", PERMISSION, "inbox.state-changed", PERMISSION,
                "inbox.qr-changed", PERMISSION, "inbox.removed", PERMISSION);
    }

    @Override
    public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
        Map<Long, Optional<InboxBody>> byInbox = new HashMap<>();
        Map<Long, Object> views = new HashMap<>();
        for (Event event : events) {
            byInbox.computeIfAbsent(event.number("inbox"), id -> view(organisation, id))
                    .ifPresent(view -> views.put(event.seq(), view));
        }
        return views;
    }

    private Optional<InboxBody> view(OrganisationId organisation, long id) {
        Optional<Inbox> inbox = inboxes.find(organisation, new InboxId(id));
        return inbox.map(found -> new InboxBody(InboxView.of(found, null)));
    }

    /** The body of every {@code inbox.*} frame. */
    @Serdeable
    record InboxBody(InboxView inbox) {}
}
