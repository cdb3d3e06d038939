package one.nexus.hub.conversation.sending;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.Kept;
import one.nexus.hub.conversation.ReplyTimes;
import one.nexus.hub.conversation.message.MessageView;
import one.nexus.hub.conversation.message.Messages;
import one.nexus.hub.media.FileId;
import one.nexus.hub.media.Files;
import one.nexus.hub.media.StoredFile;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members write: to the customer, or for the team alone. */
@Controller("/api/conversation/conversations/{id}")
class MessageController {

    private final ChatDatabase database;
    private final Composing composing;
    private final Messages messages;
    private final Files files;
    private final ReplyTimes replyTimes;

    MessageController(ChatDatabase database, Composing composing, Messages messages, Files files,
            ReplyTimes replyTimes) {
        this.database = database;
        this.composing = composing;
        this.messages = messages;
        this.files = files;
        this.replyTimes = replyTimes;
    }

    @Serdeable
    record NewNote(@Nullable String text, @Nullable String clientKey) {}

    /**
     * Writes to the customer: one message, or one for each file of which the first carries the text. 409
     * {@code window-closed} when the network takes no answer any more.
     */
    @Post("/messages")
    @Status(HttpStatus.CREATED)
    @Needs("conversation.reply")
    List<MessageView> write(Caller caller, long id, @Body NewWords body) {
        NewWords words = body.checked();
        List<StoredFile> attached = attached(caller, words);
        return database.write(caller.organisation(), handle -> {
            if (replyTimes.of(handle, id).filter(replyTimes::isOver).isPresent()) {
                throw new Conflict("window-closed");
            }
            String quote = quoted(handle, id, words.replyTo());
            return shown(handle, caller, composing.write(handle, caller, id, all(words, attached, quote)));
        });
    }

    /** Writes for the team alone. */
    @Post("/notes")
    @Status(HttpStatus.CREATED)
    @Needs("conversation.reply")
    MessageView note(Caller caller, long id, @Body NewNote body) {
        NewWords words = new NewWords(body.text(), List.of(), null, body.clientKey()).checked();
        var note = new Written("note", words.words(), Optional.empty(), null, words.key());
        return database.write(caller.organisation(), handle -> shown(handle, caller,
                composing.write(handle, caller, id, List.of(note))).getFirst());
    }

    private static List<Written> all(NewWords words, List<StoredFile> attached, @Nullable String quote) {
        if (attached.isEmpty()) {
            return List.of(new Written("out", words.words(), Optional.empty(), quote, words.key()));
        }
        List<Written> all = new ArrayList<>();
        for (StoredFile file : attached) {
            boolean first = all.isEmpty();
            String caption = first && !words.words().isBlank() ? words.words() : null;
            all.add(new Written("out", caption, Optional.of(file), first ? quote : null,
                    first ? words.key() : words.key() + "#" + (all.size() + 1)));
        }
        return all;
    }

    private List<StoredFile> attached(Caller caller, NewWords words) {
        List<FileId> ids = words.attached().stream().map(FileId::new).toList();
        Map<FileId, StoredFile> found = files.find(caller.organisation(), ids);
        if (!found.keySet().containsAll(ids)) {
            throw Invalid.field("files", "unknown");
        }
        return ids.stream().map(found::get).toList();
    }

    private static @Nullable String quoted(Handle handle, long conversation, @Nullable Long message) {
        if (message == null) {
            return null;
        }
        return handle.createQuery("""
            SELECT bare_id FROM message
            WHERE id = :id AND bare_id IS NOT NULL
              AND conversation_id =
            """ + Kept.ID).bind("id", message).bind("conversation", conversation).mapTo(String.class).findOne()
                .orElseThrow(() -> Invalid.field("replyTo", "unknown"));
    }

    private List<MessageView> shown(Handle handle, Caller caller, List<Long> ids) {
        Map<Long, MessageView> views = messages.byId(handle, caller.organisation(), ids);
        return ids.stream().map(views::get).toList();
    }
}
