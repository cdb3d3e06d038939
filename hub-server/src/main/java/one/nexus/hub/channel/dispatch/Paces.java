package one.nexus.hub.channel.dispatch;

import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import jakarta.inject.Singleton;

/** The pace of each inbox on this node. A lane that moves to another node starts with a fresh pace there. */
@Singleton
final class Paces {

    /** What is waited for on the spot; longer waits give the lane back. */
    static final Duration SHORT = Duration.ofSeconds(3);

    private final Pacing rule;
    private final Pacing ungated;
    private final Clock clock;
    private final Map<InboxId, Pace> paces = new ConcurrentHashMap<>();

    Paces(Pacing rule, Clock clock) {
        this.rule = rule;
        this.ungated = Pacing.none(rule);
        this.clock = clock;
    }

    /** Only a number behind WAHA passes for a person; official interfaces say themselves when it is too much. */
    Pacing rule(Inbox inbox) {
        return inbox.provider().equals(Provider.WAHA) ? rule : ungated;
    }

    Duration wait(Inbox inbox, boolean firstContact) {
        return pace(inbox).wait(rule(inbox), firstContact, clock.instant());
    }

    void sent(Inbox inbox, boolean firstContact) {
        pace(inbox).sent(rule(inbox), firstContact, clock.instant());
    }

    private Pace pace(Inbox inbox) {
        return paces.computeIfAbsent(inbox.id(), id -> new Pace(ThreadLocalRandom.current()));
    }
}
