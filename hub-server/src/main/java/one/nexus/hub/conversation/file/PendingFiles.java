package one.nexus.hub.conversation.file;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.media.StoredFile;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.util.Optional;
import jakarta.inject.Singleton;

/** The files of messages that are not here yet. */
@Singleton
class PendingFiles {

    private final ChatDatabase database;
    private final StoredJson json;
    private final Outbox outbox;

    PendingFiles(ChatDatabase database, StoredJson json, Outbox outbox) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
    }

    /** @param source {@link Whereabouts} as JSON */
    record Wanted(long messageId, long conversationId, long inboxId, String name, String source) {}

    Optional<Wanted> find(OrganisationId organisation, long message) {
        return database.read(organisation, handle -> handle.createQuery("""
            SELECT m.id AS message_id, m.conversation_id, m.inbox_id, a.name, a.source::text AS source
            FROM attachment a JOIN message m ON m.id = a.message_id
            WHERE a.message_id = :message AND a.state = 'pending' AND a.source IS NOT NULL
            """).bind("message", message).mapTo(Wanted.class).findOne());
    }

    Whereabouts whereabouts(Wanted wanted) {
        return json.read(wanted.source(), Whereabouts.class);
    }

    /** The channel's kind stays: a sticker is a small picture, a voice note a sound. */
    void ready(OrganisationId organisation, Wanted wanted, StoredFile file) {
        database.write(organisation, handle -> {
            handle.createUpdate("""
                UPDATE attachment SET state = 'ready', reason = NULL, file_id = :file, name = :name, mime = :mime,
                    size = :size, width = :width, height = :height
                WHERE message_id = :message AND state <> 'ready'
                """)
                    .bind("message", wanted.messageId()).bind("file", file.id()).bind("name", file.name())
                    .bind("mime", file.mime()).bind("size", file.size())
                    .bind("width", file.width().isPresent() ? file.width().getAsInt() : null)
                    .bind("height", file.height().isPresent() ? file.height().getAsInt() : null)
                    .execute();
            return changed(handle, organisation, wanted);
        });
    }

    void failed(OrganisationId organisation, Wanted wanted, String reason) {
        database.write(organisation, handle -> {
            handle.createUpdate("""
                UPDATE attachment SET state = 'failed', reason = :reason WHERE message_id = :message AND state = 'pending'
                """).bind("message", wanted.messageId()).bind("reason", Wording.storable(reason)).execute();
            return changed(handle, organisation, wanted);
        });
    }

    private boolean changed(Handle handle, OrganisationId organisation, Wanted wanted) {
        var happenings = new Happenings(organisation, new Actor.System());
        happenings.message("message.attachment-changed", wanted.conversationId(), wanted.messageId());
        happenings.record(handle, outbox);
        return true;
    }
}
