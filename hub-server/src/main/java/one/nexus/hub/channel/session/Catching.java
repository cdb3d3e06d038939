package one.nexus.hub.channel.session;

import one.nexus.hub.channel.Inbox;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Orders that an inbox is asked for what the hub may have missed. */
@Singleton
public class Catching {

    /** The kind of the job. */
    public static final String KIND = "reconcile";

    private final Jobs jobs;

    Catching(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Orders it inside the transaction of {@code handle}; asked twice it runs twice, which does no harm. */
    public boolean up(Handle handle, Inbox inbox) {
        jobs.enqueue(handle, new NewJob(KIND, inbox.organisation(), KIND + ":" + inbox.id(),
                Map.of("inbox", inbox.id().value()), Optional.empty()));
        return true;
    }
}
