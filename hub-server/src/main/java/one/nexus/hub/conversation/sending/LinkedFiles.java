package one.nexus.hub.conversation.sending;

import io.micronaut.context.annotation.Value;
import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.media.FileId;
import one.nexus.hub.media.Files;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Capability;

import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Some networks fetch a file themselves instead of taking its bytes: they get an address that is good for an hour. */
@Singleton
class LinkedFiles {

    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private final Files files;
    private final Inboxes inboxes;
    private final Channels channels;
    private final String publicUrl;

    LinkedFiles(Files files, Inboxes inboxes, Channels channels, @Value("${nexus.public-url:}") String publicUrl) {
        this.files = files;
        this.inboxes = inboxes;
        this.channels = channels;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** The address of a file for the network behind an inbox; empty where bytes are wanted, and where nobody reaches the hub. */
    Optional<String> of(OrganisationId organisation, InboxId inbox, FileId file) {
        boolean linked = !publicUrl.isEmpty() && inboxes.find(organisation, inbox)
                .filter(known -> channels.capabilities(known).contains(Capability.LINKED_FILES)).isPresent();
        return linked ? Optional.of(publicUrl + files.address(organisation, file, LONG_ENOUGH)) : Optional.empty();
    }
}
