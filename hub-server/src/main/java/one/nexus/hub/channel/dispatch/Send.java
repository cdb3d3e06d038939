package one.nexus.hub.channel.dispatch;

import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Conclusion;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Departure;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.Outgoing;
import one.nexus.hub.channel.intake.LastSeen;
import one.nexus.hub.platform.queue.Job;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.Reservation;
import one.nexus.integrations.channel.SendResult;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Sends one message, in this order: is it still wanted, was it perhaps sent already, whom does the network know it is for,
 * which id will it have, then seen, typing, a pause, and the message itself.
 */
@Singleton
final class Send {

    private final Carriers carriers;
    private final Outgoing outgoing;
    private final Addressing addressing;
    private final FindingOut findingOut;
    private final Paces paces;
    private final LastSeen lastSeen;
    private final Clock clock;

    Send(Carriers carriers, Outgoing outgoing, Addressing addressing, FindingOut findingOut, Paces paces,
            LastSeen lastSeen, Clock clock) {
        this.carriers = carriers;
        this.outgoing = outgoing;
        this.addressing = addressing;
        this.findingOut = findingOut;
        this.paces = paces;
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    JobOutcome work(Job job, Connection connection, Departure departure) {
        Verdict verdict = verdict(job, connection, departure);
        outgoing.concluded(job.organisation(), job.number("message"), verdict.conclusion());
        if (verdict.conclusion() instanceof Conclusion.Sent
                || verdict.conclusion() instanceof Conclusion.SentIdUnknown) {
            lastSeen.sent(job.organisation(), connection.id(), clock.instant());
        }
        return verdict.outcome();
    }

    private Verdict verdict(Job job, Connection connection, Departure departure) {
        Inbox inbox = connection.inbox();
        if (departure.queuedAt().plus(paces.rule(inbox).longestWait()).isBefore(clock.instant())) {
            return Verdict.tooOld();
        }
        if (departure.attempted()) {
            Optional<Verdict> settled = findingOut.settle(connection, departure.message(), lastTry(job));
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        Duration wait = paces.wait(inbox, departure.firstContact());
        if (wait.compareTo(Paces.SHORT) > 0) {
            return Verdict.waits("paced", wait);
        }
        return switch (addressing.of(job, connection, departure)) {
            case Addressing.Stopped stopped -> stopped.verdict();
            case Addressing.Known known -> reserved(job, connection, departure, known.message());
        };
    }

    /** Where files cannot be given an id beforehand, their echo is matched by what it says. */
    private Verdict reserved(Job job, Connection connection, Departure departure, OutboundMessage message) {
        Inbox inbox = connection.inbox();
        boolean without = message.content() instanceof OutboundMessage.File
                && !carriers.of(inbox).capabilities().contains(Capability.RESERVED_FILE_IDS);
        if (message.reservedId().isPresent() || without) {
            return sent(connection, departure, message);
        }
        return switch (carriers.of(inbox).reserveMessageId(connection.account())) {
            case Reservation.Reserved reserved -> {
                outgoing.reserved(job.organisation(), job.number("message"), reserved.id());
                yield sent(connection, departure, message.under(reserved.id()));
            }
            case Reservation.NotOffered none -> sent(connection, departure, message);
            case Reservation.NotNow later -> Verdict.of(later.result(), paces.rule(inbox));
        };
    }

    private Verdict sent(Connection connection, Departure departure, OutboundMessage message) {
        Inbox inbox = connection.inbox();
        Channel channel = carriers.of(inbox);
        beforehand(channel, connection, departure, message);
        SendResult result = channel.send(connection.account(), inbox.practice() ? Unopened.of(message) : message);
        paces.sent(inbox, departure.firstContact());
        if (result instanceof SendResult.Uncertain uncertain && message.reservedId().isEmpty()) {
            return Verdict.nobodyKnows(uncertain.cause());
        }
        return Verdict.of(result, paces.rule(inbox));
    }

    private void beforehand(Channel channel, Connection connection, Departure departure, OutboundMessage message) {
        Inbox inbox = connection.inbox();
        pause(paces.wait(inbox, departure.firstContact()));
        String chat = message.chatKey();
        if (!departure.unseen().isEmpty() && channel.capabilities().contains(Capability.READ_RECEIPTS)) {
            channel.perform(connection.account(),
                    new OutboundAction.MarkRead(chat, departure.unseen(), Optional.empty()));
        }
        Duration typing = paces.rule(inbox).typing(length(message));
        if (typing.isPositive() && channel.capabilities().contains(Capability.TYPING)) {
            channel.perform(connection.account(), new OutboundAction.StartTyping(chat));
            pause(typing);
            channel.perform(connection.account(), new OutboundAction.StopTyping(chat));
        }
    }

    private static int length(OutboundMessage message) {
        return message.content() instanceof OutboundMessage.Text text ? text.text().length() : 0;
    }

    private boolean lastTry(Job job) {
        return job.attempts() >= Sending.ATTEMPTS;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
