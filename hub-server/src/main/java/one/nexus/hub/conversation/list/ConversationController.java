package one.nexus.hub.conversation.list;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.conversation.ReplyTimes;
import one.nexus.hub.conversation.ReplyTimes.ReplyTime;
import one.nexus.hub.conversation.list.Conversations.View;
import one.nexus.hub.conversation.list.Conversations.Wanted;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Malformed;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Page;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The lists of conversations, and one of them. */
@Controller("/api/conversation")
class ConversationController {

    private static final int MOST = 100;
    private static final String LIST = "conversations";

    private final ChatDatabase database;
    private final Conversations conversations;
    private final Inboxes inboxes;
    private final ReplyTimes replyTimes;
    private final Cursors cursors;

    ConversationController(ChatDatabase database, Conversations conversations, Inboxes inboxes, ReplyTimes replyTimes,
            Cursors cursors) {
        this.database = database;
        this.conversations = conversations;
        this.inboxes = inboxes;
        this.replyTimes = replyTimes;
        this.cursors = cursors;
    }

    /** A page of a list, newest first. */
    @Get("/conversations{?view,status,inbox,cursor,limit}")
    @Needs("conversation.read")
    Page<ConversationView> list(Caller caller, @QueryValue(defaultValue = "all") String view,
            @QueryValue(defaultValue = "open") String status, @Nullable Long inbox, @Nullable String cursor,
            @QueryValue(defaultValue = "40") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var wanted = new Wanted(view(view), status(status), Optional.ofNullable(inbox),
                cursors.read(LIST, cursor).map(at -> new ListPlace(at.instant(0), at.number(1))), size);
        List<ConversationRow> rows = database.read(caller.organisation(),
                handle -> conversations.page(handle, caller.user(), wanted));
        Page<ConversationRow> page = cursors.page(LIST, rows, size, row -> List.of(row.activeAt(), row.id()));
        return new Page<>(conversations.views(caller.organisation(), page.items()), page.next());
    }

    /**
     * Conversations, open or resolved, with people whose name holds the words or whose phone holds the digits; accents do
     * not matter. The liveliest first, and no more than anybody looks through.
     */
    @Get("/found{?words}")
    @Needs("conversation.read")
    Page<ConversationView> found(Caller caller, @QueryValue(defaultValue = "") String words) {
        if (words.length() > Finding.LONGEST || words.indexOf('\0') >= 0) {
            throw new Malformed("words");
        }
        List<ConversationRow> rows = database.read(caller.organisation(),
                handle -> Finding.of(words).rows(handle, caller.user()));
        return new Page<>(conversations.views(caller.organisation(), rows), null);
    }

    /** The conversations with a person, in whichever inbox and by whichever record, the liveliest first. */
    @Get("/of-contact/{contact}")
    @Needs("conversation.read")
    Page<ConversationView> ofContact(Caller caller, long contact) {
        List<ConversationRow> rows = database.read(caller.organisation(),
                handle -> conversations.withPerson(handle, caller.user(), contact));
        return new Page<>(conversations.views(caller.organisation(), rows), null);
    }

    /** The numbers beside the lists. */
    @Get("/counts{?status}")
    @Needs("conversation.read")
    Counts counts(Caller caller, @QueryValue(defaultValue = "open") String status) {
        return database.read(caller.organisation(), handle -> Counts.of(handle, caller.user(), status(status)));
    }

    /** One conversation. */
    @Get("/conversations/{id}")
    @Needs("conversation.read")
    ConversationDetail one(Caller caller, long id) {
        return database.read(caller.organisation(), handle -> detail(handle, caller, id));
    }

    private ConversationDetail detail(Handle handle, Caller caller, long id) {
        ConversationRow row = conversations.row(handle, caller.user(), id);
        ConversationView view = conversations.views(caller.organisation(), List.of(row)).getFirst();
        boolean removed = inboxes.all(caller.organisation()).stream()
                .noneMatch(inbox -> inbox.id().equals(new InboxId(row.inboxId())));
        List<ConversationDetail.AddressView> addresses = handle.createQuery("""
            SELECT scheme, value FROM address WHERE conversation_id = :id ORDER BY scheme, value
            """).bind("id", row.id()).mapTo(ConversationDetail.AddressView.class).list();
        Optional<ReplyTime> time = replyTimes.of(handle, row.id());
        Optional<String> reason = removed
                ? Optional.of("inbox-removed")
                : time.filter(replyTimes::isOver).map(over -> "window-closed");
        return new ConversationDetail(view, addresses, row.firstUnreadId(), row.draft() == null ? "" : row.draft(),
                row.createdAt(), earlier(handle, row.id()).orElse(null), reason.isEmpty(), reason.orElse(null),
                time.orElse(null));
    }

    private static Optional<Long> earlier(Handle handle, long conversation) {
        return handle.createQuery("""
            SELECT id FROM conversation WHERE next_id = :id ORDER BY active_at DESC, id DESC LIMIT 1
            """).bind("id", conversation).mapTo(Long.class).findOne();
    }

    private static View view(String name) {
        return switch (name) {
            case "mine" -> View.MINE;
            case "unassigned" -> View.UNASSIGNED;
            case "all" -> View.ALL;
            default -> throw new Malformed("view");
        };
    }

    private static String status(String name) {
        if (!name.equals("open") && !name.equals("resolved")) {
            throw new Malformed("status");
        }
        return name;
    }
}
