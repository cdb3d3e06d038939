package one.nexus.hub.conversation.file;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.Subscriber;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** Orders the picture of everybody who writes for the first time; nobody waits for it. */
@Singleton
class ProfilePictures implements Subscriber {

    private final ChatDatabase database;
    private final Jobs jobs;

    ProfilePictures(ChatDatabase database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "profile-picture";
    }

    @Override
    public Set<String> types() {
        return Set.of("conversation.opened");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void on(Event event, Handle handle) {
        jobs.enqueue(handle, new NewJob(FetchPicture.KIND, event.organisation(), FetchPicture.KIND,
                Map.of("conversation", event.number("conversation")), Optional.empty()));
    }
}
