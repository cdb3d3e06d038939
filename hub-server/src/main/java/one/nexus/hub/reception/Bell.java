package one.nexus.hub.reception;

import one.nexus.hub.conversation.Doorbell;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.platform.queue.NewJob;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Has whoever writes received, where an inbox does something by itself. */
@Singleton
class Bell implements Doorbell {

    private final Receptions receptions;
    private final Jobs jobs;

    Bell(Receptions receptions, Jobs jobs) {
        this.receptions = receptions;
        this.jobs = jobs;
    }

    @Override
    public void rang(Handle handle, Ring ring) {
        if (receptions.acts(handle, ring.inbox())) {
            jobs.enqueue(handle, new NewJob(Receiving.KIND, ring.organisation(), Receiving.KIND, Map.of("inbox",
                    ring.inbox().value(), "conversation", ring.conversation(), "message", ring.message(), "begins",
                    ring.begins(), "at", ring.at().toEpochMilli()), Optional.empty()));
        }
    }
}
