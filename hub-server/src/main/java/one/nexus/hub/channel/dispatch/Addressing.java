package one.nexus.hub.channel.dispatch;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Departure;
import one.nexus.hub.channel.Outgoing;
import one.nexus.hub.channel.Wahas;
import one.nexus.hub.platform.queue.Job;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.waha.Answer;

import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * To whom a message goes, as the network knows them. A Brazilian number may be known with or without its ninth digit, and
 * sending to the other one is accepted and never delivered: a chat that the network has not named is asked for.
 */
@Singleton
final class Addressing {

    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Wahas wahas;
    private final Outgoing outgoing;

    Addressing(Wahas wahas, Outgoing outgoing) {
        this.wahas = wahas;
        this.outgoing = outgoing;
    }

    /** Whether the message can go. */
    sealed interface Result {}

    /** It goes to this chat. */
    record Known(OutboundMessage message) implements Result {}

    /** It cannot go, or not now. */
    record Stopped(Verdict verdict) implements Result {}

    Result of(Job job, Connection connection, Departure departure) {
        OutboundMessage message = departure.message();
        if (departure.chatConfirmed()) {
            return new Known(message);
        }
        if (!connection.inbox().provider().isWaha()) {
            return new Stopped(Verdict.failed("not-on-network", "This person has not written to this inbox."));
        }
        String digits = message.chatKey().replaceAll("@.*", "");
        return switch (wahas.api(connection).contacts().chatOf(digits)) {
            case Answer.Given<Optional<String>> given -> given.value().<Result>map(chat -> known(job, message, chat))
                    .orElseGet(() -> new Stopped(Verdict.failed("not-on-network", "This number has no WhatsApp.")));
            case Answer.Failed<?> failed -> new Stopped(failed(failed.problem()));
        };
    }

    private Known known(Job job, OutboundMessage message, String chat) {
        outgoing.addressed(job.organisation(), job.number("message"), chat);
        return new Known(message.to(chat));
    }

    private static Verdict failed(Answer.Problem problem) {
        return switch (problem) {
            case NOT_READY -> Verdict.waits("not-connected", AGAIN);
            case UNREACHABLE, UNREADABLE, THROTTLED -> Verdict.waits("unreachable", AGAIN);
            case UNAUTHORISED -> Verdict.waits("unauthorised", AGAIN);
            case NOT_FOUND, INVALID, UNSUPPORTED ->
                Verdict.failed("not-found", "The provider does not know this number.");
            case FORBIDDEN_ADDRESS -> Verdict.failed("forbidden-address", "The hub may not reach the provider.");
        };
    }
}
