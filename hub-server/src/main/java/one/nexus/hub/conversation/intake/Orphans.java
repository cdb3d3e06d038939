package one.nexus.hub.conversation.intake;

import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.schedule.Recurring;

import java.time.Clock;
import java.time.Duration;
import jakarta.inject.Singleton;

/** Forgets receipts, edits and reactions whose message has not come for longer than any provider tries to deliver it. */
@Singleton
class Orphans implements Recurring {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ChatDatabase chat;
    private final Clock clock;

    Orphans(ChatDatabase chat, Clock clock) {
        this.chat = chat;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orphans-are-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        chat.unscoped(handle -> handle.createQuery("SELECT nexus_forget_orphans(:before)")
                .bind("before", clock.instant().minus(KEPT)).mapTo(Long.class).one());
    }
}
