package one.nexus.hub.conversation.sending;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import one.nexus.hub.channel.Dispatch;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.hub.conversation.message.DeliveryStatus;
import one.nexus.hub.conversation.message.MessageView;
import one.nexus.hub.conversation.message.Messages;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;

/** What failed, tried again because a member says so. */
@Controller("/api/conversation/conversations/{id}/messages/{message}")
class RetryController {

    private final ChatDatabase database;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Departures departures;
    private final Dispatch dispatch;
    private final Jobs jobs;
    private final Outbox outbox;

    RetryController(ChatDatabase database, Messages messages, Deliveries deliveries, Departures departures,
            Dispatch dispatch, Jobs jobs, Outbox outbox) {
        this.database = database;
        this.messages = messages;
        this.deliveries = deliveries;
        this.departures = departures;
        this.dispatch = dispatch;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /** Sends a message again that failed, or of which nobody knows. */
    @Post("/retry")
    @Needs("conversation.reply")
    MessageView retry(Caller caller, long id, long message) {
        return change(caller, id, message, (handle, happenings, locked) -> {
            if (!locked.outgoing() || !locked.delivery().mayBeRetried()) {
                throw new Conflict("not-failed");
            }
            departures.anew(handle, message);
            deliveries.move(handle, happenings, locked, DeliveryStatus.QUEUED, null, null);
            dispatch.message(handle, caller.organisation(),
                    new Dispatch.Place(new InboxId(locked.inboxId()), locked.conversationId(), message));
        });
    }

    /** Fetches the file of a message again. */
    @Post("/media-retry")
    @Needs("conversation.reply")
    MessageView mediaRetry(Caller caller, long id, long message) {
        return change(caller, id, message, (handle, happenings, locked) -> {
            int pending = handle.createUpdate("""
                UPDATE attachment SET state = 'pending', reason = NULL
                WHERE message_id = :id AND state = 'failed' AND source IS NOT NULL
                """).bind("id", message).execute();
            if (pending == 0) {
                throw new Conflict("not-failed");
            }
            jobs.enqueue(handle, new NewJob("media", caller.organisation(), "media",
                    Map.of("conversation", locked.conversationId(), "message", message), Optional.empty()));
            happenings.message("message.attachment-changed", locked.conversationId(), message);
        });
    }

    /** A change of one message in a transaction. */
    private interface Change {
        void make(Handle handle, Happenings happenings, Locked message);
    }

    private MessageView change(Caller caller, long conversation, long message, Change change) {
        return database.write(caller.organisation(), handle -> {
            Locked locked = deliveries.lock(handle, message)
                    .filter(found -> found.conversationId() == conversation)
                    .orElseThrow(() -> new NotFound("message"));
            var happenings = new Happenings(caller.organisation(), caller.actor());
            change.make(handle, happenings, locked);
            happenings.record(handle, outbox);
            return messages.one(handle, caller.organisation(), conversation, message);
        });
    }
}
