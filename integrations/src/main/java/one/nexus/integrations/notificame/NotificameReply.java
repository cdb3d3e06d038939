package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer of NotificaMe. An error comes as {@code {error: {code, message}}} or {@code {code, message}}, with the status
 * of success too; a wrong token comes as 404.
 *
 * @param status     of HTTP, which alone says nothing
 * @param body       the answer, or nothing
 * @param retryAfter the header of that name
 */
record NotificameReply(int status, Json body, Optional<String> retryAfter) {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    static NotificameReply of(Exchange.Replied reply) {
        return new NotificameReply(reply.code(), reply.json(), reply.retryAfter());
    }

    boolean ok() {
        return status >= 200 && status < 300 && !saysNo();
    }

    /** Whether the body tells of an error, whatever the status is. */
    boolean saysNo() {
        boolean named = body.text("code").isPresent() && body.text("id").isEmpty();
        return body.at("error").isPresent() && !body.at("error").node().isEmpty() || body.text("error").isPresent()
                || named;
    }

    /** NotificaMe's word for the error, or empty. */
    String code() {
        return body.text("error", "code").or(() -> body.text("code")).orElse("");
    }

    /** What it says is wrong. */
    Fault fault() {
        return new Fault(code(), words().orElse(""));
    }

    /** Whether it is the token that is wrong; a bare 404 is how NotificaMe says so. */
    boolean blamesTheToken() {
        String code = code().toUpperCase(Locale.ROOT);
        return status == 401 || code.startsWith("AUTH") || fault().isOfTheToken() || status == 404 && !saysNo();
    }

    private Optional<String> words() {
        return body.text("error", "message").or(() -> body.text("message")).or(() -> body.text("error"))
                .or(() -> body.text("error", "type"));
    }

    /** NotificaMe's own words on one line, shortened, or ours; without the token. */
    String reason(ApiToken token) {
        String told = words().or(() -> Optional.of(code()).filter(code -> !code.isEmpty()))
                .orElse("NotificaMe answered " + status + ".");
        return Shortened.reason(token.cutFrom(told));
    }

    /** How long to wait when it was too much at once, kept within reason. */
    Duration waiting() {
        return retryAfter.map(String::strip).filter(text -> text.matches("[0-9]{1,9}")).map(Long::valueOf)
                .map(seconds -> Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_WAIT.toSeconds())))
                .orElse(USUAL_WAIT);
    }
}
