package one.nexus.integrations.program;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.program.CallbackLog.Begun;
import one.nexus.integrations.program.CallbackLog.Callback;
import one.nexus.integrations.program.CallbackLog.Outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells programs what happened. A program that cannot be reached, or answers anything but success, is told the same again,
 * under the same name: after 5 seconds, 10, 20, and so on up to ten minutes. What it calls wrong is not said again.
 */
final class Callbacks {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** The program has read it and will never take it. */
    private static final Set<Integer> FINAL = Set.of(400, 413, 415, 422);

    private final Exchanges http;
    private final Clock clock;
    private final CallbackLog log;

    Callbacks(OkHttpClient guarded, Clock clock, CallbackLog log) {
        this.http = new Exchanges(guarded.newBuilder().readTimeout(PATIENCE).callTimeout(PATIENCE.multipliedBy(2))
                .build());
        this.clock = clock;
        this.log = log;
    }

    /** Tells it once and writes down how it went. A success is {@link Accepted} without ids. */
    SendResult tell(ChannelAccount account, Callback callback, Map<String, Object> more) {
        if (request(account, callback, more).isEmpty()) {
            return new Rejected(Code.UNAUTHORISED, "The program has no address, or no keys were made for it.");
        }
        Begun begun = log.begun(account, callback);
        Request request = request(account, named(callback, begun), more).orElseThrow();
        Exchange ended = http.exchange(request);
        Outcome outcome = outcome(ended, begun.tries());
        log.ended(account, callback, outcome);
        return result(ended, outcome);
    }

    /** A message is named once and for all. The same may be done to it again, and that is another callback. */
    private static Callback named(Callback callback, Begun begun) {
        return callback.event().equals("message.created")
                ? callback
                : new Callback(callback.delivery() + "_" + begun.since().toEpochMilli(), callback.event(),
                        callback.message());
    }

    /** The same where it is worth nothing later, and nowhere written down. */
    Exchange tellOnce(Request request) {
        return http.exchange(request);
    }

    Download fetch(Request request, long limit) {
        return http.download(request, limit, Callbacks::gone);
    }

    private static Download gone(int status) {
        return switch (status) {
            case 400, 403, 404, 410 -> new Download.Gone("The program no longer has the file.");
            case 401 -> new Download.Refused("The program does not give the file away.");
            default -> new Download.Unreachable("The program answered " + status + ".");
        };
    }

    /** The signed request; empty while the account has no address or no keys. */
    Optional<Request> request(ChannelAccount account, Callback callback, Map<String, Object> more) {
        Optional<HttpUrl> url = CallbackAddress.of(account);
        Optional<String> secret = account.secret(Enrolment.SIGNING_SECRET);
        if (url.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", callback.delivery());
        body.put("event", callback.event());
        body.put("inbox", account.id());
        body.put("at", now.toString());
        body.putAll(more);
        byte[] bytes = Json.write(body);
        String timestamp = String.valueOf(now.getEpochSecond());
        return Optional.of(new Request.Builder().url(url.get())
                .header("User-Agent", "OneNexus")
                .header("X-One-Nexus-Delivery", callback.delivery())
                .header("X-One-Nexus-Timestamp", timestamp)
                .header("X-One-Nexus-Signature", "sha256=" + Hmac.hex(secret.get(), timestamp + ".", bytes))
                .post(RequestBody.create(bytes, JSON)).build());
    }

    private static Outcome outcome(Exchange ended, int tries) {
        return switch (ended) {
            case Exchange.Replied reply -> replied(reply, tries);
            case Exchange.NotSent failure -> later(failure.cause(), tries);
            case Exchange.Unanswered failure -> later(failure.cause(), tries);
            case Exchange.Forbidden refusal ->
                new Outcome(OptionalInt.empty(), shortened(refusal.reason()), Optional.empty());
        };
    }

    private static Outcome replied(Exchange.Replied reply, int tries) {
        OptionalInt status = OptionalInt.of(reply.code());
        if (reply.isSuccess()) {
            return new Outcome(status, "", Optional.empty());
        }
        String reason = "The program answered " + reply.code() + ".";
        Optional<Duration> again = FINAL.contains(reply.code())
                ? Optional.empty()
                : Optional.of(asked(reply).orElseGet(() -> wait(tries)));
        return new Outcome(status, reason, again);
    }

    private static Optional<Duration> asked(Exchange.Replied reply) {
        return reply.retryAfter().map(String::strip).filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Math.clamp(Long.parseLong(text), 1, LONGEST_WAIT.toSeconds())));
    }

    private static Outcome later(String cause, int tries) {
        return new Outcome(OptionalInt.empty(), shortened(cause), Optional.of(wait(tries)));
    }

    /** Twice as long each time. */
    static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1, 0, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static String shortened(String cause) {
        String told = Shortened.reason(cause);
        return told.isEmpty() ? "The program did not answer." : told;
    }

    /** A callback that comes twice is the same one: so what was not answered may be said again. */
    private static SendResult result(Exchange ended, Outcome outcome) {
        if (outcome.delivered()) {
            return new Accepted(List.of());
        }
        if (outcome.again().isPresent()) {
            return new Unreachable(outcome.reason(), outcome.again());
        }
        return new Rejected(ended instanceof Exchange.Forbidden ? Code.FORBIDDEN_ADDRESS : Code.INVALID,
                outcome.reason());
    }
}
