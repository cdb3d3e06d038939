package one.nexus.hub.channel.dispatch;

import one.nexus.hub.channel.Conclusion;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Wahas;
import one.nexus.hub.platform.queue.JobOutcome;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.waha.Answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What became of a send whose answer never came: asked for by the id that was reserved for it. */
@Singleton
final class FindingOut {

    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Wahas wahas;

    FindingOut(Wahas wahas) {
        this.wahas = wahas;
    }

    /**
     * How the earlier try ended.
     *
     * @return empty when it was not sent: it is sent now, under the same id
     */
    Optional<Verdict> settle(Connection connection, OutboundMessage message, boolean lastTry) {
        if (message.reservedId().isEmpty() || !connection.inbox().provider().isWaha()) {
            return Optional.of(Verdict.nobodyKnows("The provider did not say whether it was sent."));
        }
        return switch (wahas.api(connection).messages().sent(message.chatKey(), message.reservedId().get())) {
            case Answer.Given<Optional<InboundMessage>> given -> given.value()
                    .map(found -> Verdict.done(new Conclusion.Sent(List.of(found.id()))));
            case Answer.Failed<?> failed -> Optional.of(lastTry
                    ? Verdict.nobodyKnows("The provider cannot be asked whether it was sent.")
                    : new Verdict(new Conclusion.Unknown("The provider did not say whether it was sent."),
                            new JobOutcome.Retry(AGAIN, "uncertain",
                                    "The provider cannot be asked whether it was sent.")));
        };
    }
}
