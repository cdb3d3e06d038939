package one.nexus.hub.channel.problem;

import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxState;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.platform.health.OrganisationVital;
import one.nexus.hub.platform.health.Wellness;
import one.nexus.hub.shared.OrganisationId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jakarta.inject.Singleton;

/** Numbers that are not connected: nothing comes or goes through them. */
@Singleton
final class LostNumbers implements OrganisationVital {

    private final Inboxes inboxes;

    LostNumbers(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public Wellness atWorst() {
        return Wellness.BAD;
    }

    @Override
    public Trouble trouble(OrganisationId organisation) {
        List<Instant> since = inboxes.all(organisation).stream().map(Inbox::line)
                .filter(line -> line.state() != InboxState.WORKING).map(line -> line.since())
                .sorted(Comparator.naturalOrder()).toList();
        return new Trouble(since.size(), since.stream().findFirst());
    }
}
