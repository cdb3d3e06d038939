package one.nexus.hub.conversation.message;

import one.nexus.hub.media.FileId;
import one.nexus.hub.media.FileView;
import one.nexus.hub.media.Files;
import one.nexus.hub.shared.OrganisationId;

import jakarta.inject.Singleton;

/** Where the files of messages can be fetched for as long as a screen shows them. */
@Singleton
public class FileAddresses {

    private final Files files;

    FileAddresses(Files files) {
        this.files = files;
    }

    /** A signed address of the file. */
    public String of(OrganisationId organisation, long file) {
        return files.address(organisation, new FileId(file), FileView.ON_SCREEN);
    }
}
