package one.nexus.hub.channel;

import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.shared.OrganisationId;

import java.util.Optional;
import jakarta.inject.Singleton;

/** WhatsApp numbers whose server nobody reaches: a test hands what they hear to the intake itself. */
@Singleton
public class Numbers {

    private final InboxStore inboxes;

    Numbers(InboxStore inboxes) {
        this.inboxes = inboxes;
    }

    /** A new number of {@code organisation}, whose session is called as it is. */
    public InboxId add(OrganisationId organisation, String name) {
        return inboxes.add(organisation, InboxStore.Draft.waha(name, Provider.WAHA, Optional.of("http://127.0.0.1:1"),
                "key", name), new Actor.System()).id();
    }
}
