package one.nexus.hub.conversation.message;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import one.nexus.hub.conversation.Kept;
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

    /** The newest messages; those before or after a cursor; or those around one message. */
    @Get("{?before,after,around,limit}")
    @Needs("conversation.read")
    ThreadPage page(Caller caller, long id, @Nullable String before, @Nullable String after,
            @Nullable Long around, @QueryValue(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return database.read(caller.organisation(), handle -> {
            var window = new Window(caller, found(handle, id), size);
            if (around != null) {
                return around(handle, window, around);
            }
            if (before != null) {
                return ThreadPage.backwards(messages.before(handle, caller.organisation(), window.conversation(),
                        ThreadPlace.parse(before, "before"), size + 1), size, true);
            }
            if (after != null) {
                return ThreadPage.forwards(messages.after(handle, caller.organisation(), window.conversation(),
                        ThreadPlace.parse(after, "after"), size + 1), size, true);
            }
            return ThreadPage.backwards(messages.newest(handle, caller.organisation(), window.conversation(), size + 1),
                    size,
                    false);
        });
    }

    private record Window(Caller caller, long conversation, int size) {}

    private ThreadPage around(Handle handle, Window window, long message) {
        var organisation = window.caller().organisation();
        MessageView middle = messages.one(handle, organisation, window.conversation(), message);
        ThreadPlace place = ThreadPlace.parse(middle.order(), "around");
        int half = Math.max(1, window.size() / 2);
        List<MessageView> older = messages.before(handle, organisation, window.conversation(), place, half + 1);
        List<MessageView> newer = messages.from(handle, organisation, window.conversation(), place, half + 1);
        List<MessageView> items = new ArrayList<>(older.stream().limit(half).toList().reversed());
        items.addAll(newer.stream().limit(half).toList());
        return ThreadPage.of(items, older.size() > half, newer.size() > half);
    }

    /** The conversation, or the one it was merged into. */
    private static long found(Handle handle, long conversation) {
        return handle.createQuery("SELECT id FROM conversation WHERE id = " + Kept.ID)
                .bind("conversation", conversation).mapTo(Long.class).findOne()
                .orElseThrow(() -> new NotFound("conversation"));
    }
}
