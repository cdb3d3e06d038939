package one.nexus.integrations.meta;

import one.nexus.integrations.channel.Enrolment.Check;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The end of a call that connects an account, or asks how it is. */
public final class GraphCheck {

    /** The code of a token that has lapsed, or was taken back: the account has to be connected again. */
    public static final String LAPSED = "token-expired";

    private static final Set<Integer> ENDED = Set.of(458, 459, 460, 463, 467);

    private GraphCheck() {}

    /**
     * Reads it.
     *
     * @param asked the answer of the administrator that names what was asked for, blamed when there is no such thing
     * @param done  what a success means
     */
    public static Check read(Exchange exchange, MetaToken token, String asked, Function<Json, Check> done) {
        return switch (exchange) {
            case Exchange.NotSent failure -> new Check.Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Check.Unreachable(failure.cause());
            case Exchange.Forbidden refusal -> new Check.Unreachable(refusal.reason());
            case Exchange.Replied replied -> {
                GraphReply reply = GraphReply.of(replied);
                yield reply.ok() ? done.apply(reply.body()) : refused(reply, token, asked);
            }
        };
    }

    private static Check refused(GraphReply reply, MetaToken token, String asked) {
        GraphError error = reply.error();
        if (error.words().filter(words -> words.toLowerCase(Locale.ROOT).contains("appsecret_proof")).isPresent()) {
            return new Check.Wrong(MetaAnswers.APP_SECRET, "wrong-secret");
        }
        if (error.isOfTheToken()) {
            return new Check.Wrong(MetaToken.ANSWER, lapsed(error) ? LAPSED : "wrong-key");
        }
        if (error.isOfPermission()) {
            return new Check.Wrong(MetaToken.ANSWER, "not-permitted");
        }
        if (reply.isMetasTrouble()) {
            return new Check.Unreachable(reply.reason(token));
        }
        return reply.status() == 401
                ? new Check.Wrong(MetaToken.ANSWER, "wrong-key")
                : new Check.Wrong(asked, "unknown");
    }

    /** A password that changed, a session that ended, a time that is over: the token was right once. */
    private static boolean lapsed(GraphError error) {
        return ENDED.contains(error.subcode());
    }
}
