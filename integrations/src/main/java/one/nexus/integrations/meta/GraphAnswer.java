package one.nexus.integrations.meta;

import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.time.Duration;
import java.util.function.Function;

/** The end of a call that sends, or hands over what is to be sent. */
public final class GraphAnswer {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(15);
    private static final Duration WAIT_OF_ONE_PAIR = Duration.ofSeconds(6);

    private GraphAnswer() {}

    /**
     * Reads it.
     *
     * @param done what a success means; given nothing when its body cannot be read
     */
    public static SendResult read(Exchange exchange, MetaToken token, Function<Json, SendResult> done) {
        return switch (exchange) {
            case Exchange.NotSent failure -> new Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Uncertain(failure.cause());
            case Exchange.Forbidden refusal -> new Rejected(Code.FORBIDDEN_ADDRESS, refusal.reason());
            case Exchange.Replied replied -> {
                GraphReply reply = GraphReply.of(replied);
                yield reply.ok() ? done.apply(reply.body()) : refused(reply, token);
            }
        };
    }

    /** A 500 or 504 without an error in it may come after the message was sent; a 502 or 503 is a gateway with nobody behind. */
    static SendResult refused(GraphReply reply, MetaToken token) {
        GraphError error = reply.error();
        String reason = reply.reason(token);
        if (error.isTooMuch() || reply.status() == 429) {
            return new Throttled(reply.waitOr(error.isOfOnePair() ? WAIT_OF_ONE_PAIR : USUAL_WAIT));
        }
        if (error.isTemporary()) {
            return new Unreachable(reason);
        }
        return error.code() == 0 ? byStatus(reply.status(), reason) : error.rejection(reason);
    }

    private static SendResult byStatus(int status, String reason) {
        return switch (status) {
            case 401 -> new Rejected(Code.UNAUTHORISED, reason);
            case 403 -> new Rejected(Code.NOT_PERMITTED, reason);
            case 404 -> new Rejected(Code.NOT_FOUND, reason);
            case 502, 503 -> new Unreachable(reason);
            default -> status >= 500 || status == 408
                    ? new Uncertain(reason)
                    : new Rejected(Code.INVALID, reason);
        };
    }
}
