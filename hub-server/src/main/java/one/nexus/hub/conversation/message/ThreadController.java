package one.nexus.hub.conversation.message;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import one.nexus.hub.conversation.Kept;
import one.nexus.hub.conversation.Persons;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The thread of a conversation, a window at a time. */
@Controller("/api/conversation/conversations/{id}/messages")
class ThreadController {

    private static final int MOST = 100;

    private final ChatDatabase database;
    private final Messages messages;

    ThreadController(ChatDatabase database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * The newest messages; those before or after a cursor; or those around one message.
     *
     * @param whole of all conversations with the person, in whichever inbox, as one history
     */
    @Get("{?before,after,around,limit,whole}")
    @Needs("conversation.read")
    ThreadPage page(Caller caller, long id, @Nullable String before, @Nullable String after,
            @Nullable Long around, @QueryValue(defaultValue = "50") int limit,
            @QueryValue(defaultValue = "false") boolean whole) {
        int size = Math.clamp(limit, 1, MOST);
        return database.read(caller.organisation(), handle -> {
            long found = found(handle, id);
            var window = new Window(caller, whole ? history(handle, found) : List.of(found), size);
            if (around != null) {
                return around(handle, window, around);
            }
            if (before != null) {
                return ThreadPage.backwards(messages.before(handle, caller.organisation(), window.conversations(),
                        ThreadPlace.parse(before, "before"), size + 1), size, true);
            }
            if (after != null) {
                return ThreadPage.forwards(messages.after(handle, caller.organisation(), window.conversations(),
                        ThreadPlace.parse(after, "after"), size + 1), size, true);
            }
            return ThreadPage.backwards(
                    messages.newest(handle, caller.organisation(), window.conversations(), size + 1),
                    size,
                    false);
        });
    }

    private record Window(Caller caller, List<Long> conversations, int size) {}

    private ThreadPage around(Handle handle, Window window, long message) {
        var organisation = window.caller().organisation();
        MessageView middle = messages.one(handle, organisation, window.conversations(), message);
        ThreadPlace place = ThreadPlace.parse(middle.order(), "around");
        int half = Math.max(1, window.size() / 2);
        List<MessageView> older = messages.before(handle, organisation, window.conversations(), place, half + 1);
        List<MessageView> newer = messages.from(handle, organisation, window.conversations(), place, half + 1);
        List<MessageView> items = new ArrayList<>(older.stream().limit(half).toList().reversed());
        items.addAll(newer.stream().limit(half).toList());
        return ThreadPage.of(items, older.size() > half, newer.size() > half);
    }

    private static List<Long> history(Handle handle, long conversation) {
        return Persons.of(handle, conversation).map(person -> Persons.conversations(handle, person))
                .orElse(List.of(conversation));
    }

    /** The conversation, or the one it was merged into. */
    private static long found(Handle handle, long conversation) {
        return handle.createQuery("SELECT id FROM conversation WHERE id = " + Kept.ID)
                .bind("conversation", conversation).mapTo(Long.class).findOne()
                .orElseThrow(() -> new NotFound("conversation"));
    }
}
