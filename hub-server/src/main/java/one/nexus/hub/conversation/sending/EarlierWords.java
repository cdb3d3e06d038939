package one.nexus.hub.conversation.sending;

import one.nexus.hub.media.FileId;
import one.nexus.hub.media.Files;
import one.nexus.hub.media.StoredFile;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Caller;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What a member wrote at an earlier time: it takes the place in the thread that belongs to that time. */
@Singleton
public class EarlierWords {

    private final ChatDatabase database;
    private final Composing composing;
    private final Files files;

    EarlierWords(ChatDatabase database, Composing composing, Files files) {
        this.database = database;
        this.composing = composing;
        this.files = files;
    }

    /**
     * Something written.
     *
     * @param note for the team alone
     * @param clientKey so that it is written once however often it is told
     */
    public record Said(boolean note, String text, Optional<FileId> file, Instant at, String clientKey) {}

    /** Writes it in the caller's name and orders it to be sent, unless it is a note. @return the message's id */
    public long write(Caller caller, long conversation, Said said) {
        Optional<StoredFile> file = said.file().flatMap(id -> files.find(caller.organisation(), id));
        var written = new Written(said.note() ? "note" : "out", said.text().isEmpty() ? null : said.text(), file, null,
                said.clientKey());
        return database.write(caller.organisation(),
                handle -> composing.write(handle, caller, conversation, List.of(written), said.at())).getFirst();
    }
}
