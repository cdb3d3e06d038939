package one.nexus.integrations.meta;

import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer of the Graph API: what was asked for, or {@code {error: {message, type, code, error_subcode, fbtrace_id}}}.
 *
 * @param status     the HTTP status
 * @param body       the answer, or nothing
 * @param retryAfter the header of that name
 */
public record GraphReply(int status, Json body, Optional<String> retryAfter) {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Reads an answer. */
    public static GraphReply of(Exchange.Replied reply) {
        return new GraphReply(reply.code(), reply.json(), reply.retryAfter());
    }

    /** Whether it was done: an error may come with the status of success. */
    public boolean ok() {
        return status >= 200 && status < 300 && !body.at("error").isObject();
    }

    /** Whether it may go well another time: too much at once, temporary, or nobody behind the gateway. */
    public boolean isMetasTrouble() {
        GraphError error = error();
        return error.isTooMuch() || error.isTemporary() || status == 429 || status >= 500;
    }

    /** What it says is wrong. */
    public GraphError error() {
        return GraphError.of(body.at("error"));
    }

    /** How long to wait when it was too much at once, kept within reason. */
    Duration waitOr(Duration usual) {
        return retryAfter.map(String::strip).filter(text -> text.matches("[0-9]{1,9}")).map(Long::valueOf)
                .map(seconds -> Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_WAIT.toSeconds())))
                .orElse(usual);
    }

    /** What it says, on one line, shortened; without the token. */
    public String reason(MetaToken token) {
        return token.cutFrom(error().words().orElse("Meta answered " + status + "."));
    }
}
