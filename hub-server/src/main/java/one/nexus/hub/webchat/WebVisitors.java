package one.nexus.hub.webchat;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.media.StorageUnavailable;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.webchat.Visitors;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The visitors as the channel sees them: what is sent to them is theirs to read as soon as it counts as sent. */
@Singleton
class WebVisitors implements Visitors {

    private final Visits visits;
    private final GivenFiles files;

    WebVisitors(Visits visits, GivenFiles files) {
        this.visits = visits;
        this.files = files;
    }

    @Override
    public Handed hand(String inbox, String chat) {
        try {
            return visits.known(new InboxId(Long.parseLong(inbox)), chat) ? Handed.THEIRS : Handed.NOBODY;
        } catch (DatabaseUnavailable away) {
            return Handed.NOT_NOW;
        }
    }

    @Override
    public Download file(String reference, long limit) {
        try {
            return files.open(reference).<Download>map(bytes -> new Download.Open(new Stored(bytes)))
                    .orElseGet(() -> new Download.Gone("The file is not there any more."));
        } catch (StorageUnavailable | DatabaseUnavailable away) {
            return new Download.Unreachable("The file storage does not answer.");
        }
    }

    /** Its size was limited when it was given. */
    private record Stored(InputStream bytes) implements Download.File {

        @Override
        public Optional<String> mimeType() {
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
