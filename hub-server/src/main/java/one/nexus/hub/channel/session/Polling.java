package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxChanges;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;

import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Orders that a provider is asked, again and again, for what came to an inbox. The order is one job that never ends. */
@Singleton
public class Polling {

    /** The kind of the job. */
    public static final String KIND = "pull";

    private final ChatDatabase chat;
    private final InboxChanges changes;
    private final Jobs jobs;

    Polling(ChatDatabase chat, InboxChanges changes, Jobs jobs) {
        this.chat = chat;
        this.changes = changes;
        this.jobs = jobs;
    }

    /** Orders it, unless it is ordered already. */
    void begin(Inbox inbox) {
        String lane = KIND + ":" + inbox.id();
        chat.write(inbox.organisation(), handle -> {
            // the lock keeps two nodes from ordering it twice
            Optional<Inbox> wanted = changes.locked(handle, inbox.id()).filter(open -> !jobs.waits(handle, KIND, lane));
            wanted.ifPresent(found -> jobs.enqueue(handle, new NewJob(KIND, inbox.organisation(), lane,
                    Map.of("inbox", inbox.id().value()), Optional.empty())));
            return wanted;
        });
    }
}
