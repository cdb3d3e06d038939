package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An answer of the Bot API: {@code {ok, result}} or {@code {ok, error_code, description, parameters}}.
 *
 * @param code   the error's, or the status where nothing in the answer can be read
 * @param ok     whether it was done
 * @param body   the answer, or nothing
 * @param header {@code Retry-After}
 */
record TelegramReply(int code, boolean ok, Json body, Optional<String> header) {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    static TelegramReply of(Exchange.Replied reply) {
        Json body = reply.json();
        OptionalLong told = body.whole("error_code");
        boolean refused = told.isPresent() && told.getAsLong() >= 400 && told.getAsLong() < 600;
        int code = refused ? (int) told.getAsLong() : reply.code();
        boolean ok = reply.isSuccess() && !refused && body.flag("ok").orElse(true);
        return new TelegramReply(code, ok, body, reply.retryAfter());
    }

    Json result() {
        return body.at("result");
    }

    /** Telegram's own words on one line, shortened, or ours. */
    String reason(BotToken token) {
        String told = body.text("description").orElse("Telegram answered " + code + ".");
        return Shortened.reason(token.cutFrom(told));
    }

    /** Whether the description says this; its words are all there is to tell one 400 from another. */
    boolean says(String words) {
        return body.text("description").orElse("").toLowerCase(Locale.ROOT).contains(words);
    }

    /** How long to wait after a 429, kept within reason. */
    Duration retryAfter() {
        OptionalLong told = body.whole("parameters", "retry_after");
        Optional<Long> seconds = told.isPresent()
                ? Optional.of(told.getAsLong())
                : header.map(String::strip).filter(text -> text.matches("[0-9]{1,9}")).map(Long::valueOf);
        return seconds.map(wait -> Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT.toSeconds())))
                .orElse(USUAL_WAIT);
    }

    /** The id of the supergroup that the group of the call has become. */
    Optional<String> movedTo() {
        return TelegramId.number(body.at("parameters"), "migrate_to_chat_id");
    }
}
