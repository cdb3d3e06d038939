package one.nexus.hub.conversation.list;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Kept;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Members;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Clock;

/** What members do with a conversation besides writing in it. */
@Controller("/api/conversation/conversations/{id}")
class CareController {

    private static final int LONGEST_DRAFT = 20_000;

    private final ChatDatabase database;
    private final Conversations conversations;
    private final Care care;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    CareController(ChatDatabase database, Conversations conversations, Care care, Members members, Outbox outbox,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.care = care;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Serdeable
    record Assignment(@Nullable Long user) {}

    @Serdeable
    record Draft(@Nullable String text) {}

    /** Marks it as done. */
    @Post("/resolve")
    @Needs("conversation.reply")
    ConversationView resolve(Caller caller, long id) {
        return change(caller, id, care::resolve);
    }

    /** Takes it up again. */
    @Post("/reopen")
    @Needs("conversation.reply")
    ConversationView reopen(Caller caller, long id) {
        return change(caller, id, care::reopen);
    }

    /** Everything in it has been seen. */
    @Post("/read")
    @Needs("conversation.reply")
    ConversationView read(Caller caller, long id) {
        return change(caller, id, care::read);
    }

    /** To be looked at again. */
    @Post("/unread")
    @Needs("conversation.reply")
    ConversationView unread(Caller caller, long id) {
        return change(caller, id, care::unread);
    }

    /** Gives it to a member, or to nobody. */
    @Put("/assignment")
    @Needs("conversation.assign")
    ConversationView assign(Caller caller, long id, @Body Assignment assignment) {
        Long user = assignment.user();
        if (user != null && (user <= 0 || !members.belongs(caller.organisation(), new UserId(user)))) {
            throw Invalid.field("user", "unknown");
        }
        return change(caller, id, (handle, happenings, found) -> care.assign(handle, happenings, found, user));
    }

    /** Keeps what the caller has begun to write. */
    @Put("/draft")
    @Status(HttpStatus.NO_CONTENT)
    @Needs("conversation.reply")
    void draft(Caller caller, long id, @Body Draft draft) {
        String text = draft.text();
        if (text == null || text.length() > LONGEST_DRAFT) {
            throw Invalid.field("text", text == null ? "required" : "too-long");
        }
        change(caller, id, (handle, happenings, found) -> care.draft(handle, happenings, found, caller.user().value(),
                Wording.storable(text), clock.instant()));
    }

    /** A change of one conversation in a transaction. */
    private interface Change {
        void make(Handle handle, Happenings happenings, long conversation);
    }

    private ConversationView change(Caller caller, long id, Change change) {
        return database.write(caller.organisation(), handle -> {
            long found = locked(handle, id);
            var happenings = new Happenings(caller.organisation(), caller.actor());
            change.make(handle, happenings, found);
            happenings.record(handle, outbox);
            return conversations.one(handle, caller.organisation(), caller.user(), found);
        });
    }

    private static long locked(Handle handle, long id) {
        return handle.createQuery("SELECT id FROM conversation WHERE id = " + Kept.ID + "FOR UPDATE")
                .bind("conversation", id).mapTo(Long.class).findOne().orElseThrow(() -> new NotFound("conversation"));
    }
}
