package one.nexus.hub.conversation.message;

import one.nexus.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/** Where the files of messages can be fetched for a short while. */
@Singleton
public class FileAddresses {

    /** A signed address of the file. */
    public @Nullable String of(OrganisationId organisation, long file) {
        return "/files/" + organisation + "-" + file;
    }
}
