package one.nexus.hub.webchat;

import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.intake.OwnDeliveries;
import one.nexus.hub.platform.web.Unavailable;
import one.nexus.integrations.webchat.VisitorEvent;
import one.nexus.integrations.webchat.WebChatDelivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Hands in what visitors do, as deliveries of the channel. */
@Singleton
class Speaking {

    private static final String SEPARATOR = ":";
    private static final String INTRODUCTION = "introduction";

    private final OwnDeliveries deliveries;
    private final Visits visits;
    private final Clock clock;

    Speaking(OwnDeliveries deliveries, Visits visits, Clock clock) {
        this.deliveries = deliveries;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Says something; when this returns it is written down. Said again under the same word it is the same message.
     *
     * @param word chosen by the browser
     * @return the name of the message
     * @throws Unavailable when it could not be written down, and has to come again
     */
    String say(Visitor visitor, String word, String text, Optional<VisitorEvent.GivenFile> file) {
        Instant now = clock.instant();
        Visit visit = visitor.visit();
        List<VisitorEvent> events = new ArrayList<>();
        boolean introduces = !visit.introduced() && !visit.introduction().isEmpty();
        if (introduces) {
            // stands before what is said with it
            events.add(new VisitorEvent.Said(name(visit, INTRODUCTION), now.minusMillis(1), visit.introduction(),
                    Optional.empty()));
        }
        events.add(new VisitorEvent.Said(name(visit, word), now, text, file));
        if (!hand(visitor, events)) {
            throw new Unavailable("chat");
        }
        if (introduces) {
            visits.introduced(visit);
        }
        return name(visit, word);
    }

    /** Worth nothing later: lost when it cannot be told now. */
    void typing(Visitor visitor, boolean on) {
        try {
            hand(visitor, List.of(new VisitorEvent.Typing(on)));
        } catch (Unavailable lost) {
            // the next message tells more
        }
    }

    void seen(Visitor visitor, Instant upTo, boolean read) {
        hand(visitor, List.of(new VisitorEvent.Seen(upTo, read)));
    }

    private boolean hand(Visitor visitor, List<VisitorEvent> events) {
        Visit visit = visitor.visit();
        try {
            return deliveries.take(visitor.site().connection(),
                    new WebChatDelivery(visit.chatKey(), visit.user(), visit.told(), events)
                            .to(visitor.site().connection().account(), clock.instant()));
        } catch (IntakeUnavailable away) {
            throw new Unavailable("chat");
        }
    }

    private static String name(Visit visit, String word) {
        return visit.chatKey() + SEPARATOR + word;
    }
}
