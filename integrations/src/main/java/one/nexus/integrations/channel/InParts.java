package one.nexus.integrations.channel;

import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Next;
import one.nexus.integrations.channel.SendResult.NotReady;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sends what the network takes only as several messages, one after the other. */
public final class InParts {

    /** Networks take some twenty messages a minute in one chat: a text of more parts would end in the middle. */
    private static final int MOST = 10;

    private InParts() {}

    /**
     * Sends each part with {@code one}. Once a part is sent, sending all of it again would repeat it: what became of the
     * whole is then {@link Uncertain}, for a person to judge.
     *
     * @return the ids of all parts; the outcome of the first where that one failed; rejected where there are more than ten
     */
    public static <P> SendResult send(List<P> parts, Function<P, SendResult> one) {
        if (parts.size() > MOST) {
            return new Rejected(Code.INVALID, "The text is longer than " + MOST + " messages.");
        }
        List<MessageId> ids = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            SendResult result = one.apply(parts.get(part));
            if (result.next() != Next.DONE) {
                return part == 0 ? result : broken(part, parts.size(), result);
            }
            if (result instanceof Accepted accepted) {
                ids.addAll(accepted.ids());
            }
        }
        return ids.isEmpty() ? new AcceptedIdUnknown() : new Accepted(ids);
    }

    private static Uncertain broken(int sent, int all, SendResult why) {
        return new Uncertain("Only " + sent + " of " + all + " parts were certainly sent. " + words(why));
    }

    private static String words(SendResult failure) {
        return switch (failure) {
            case Accepted accepted -> "";
            case AcceptedIdUnknown accepted -> "";
            case NotReady waiting -> waiting.reason();
            case Throttled throttled -> "The network asks to wait " + throttled.retryAfter().toSeconds() + " seconds.";
            case Unreachable away -> away.cause();
            case Uncertain unknown -> unknown.cause();
            case Rejected rejected -> rejected.reason();
        };
    }
}
