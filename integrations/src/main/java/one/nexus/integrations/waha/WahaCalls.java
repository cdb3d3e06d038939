package one.nexus.integrations.waha;

import okhttp3.Request;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.waha.Answer.Failed;
import one.nexus.integrations.waha.Answer.Given;
import one.nexus.integrations.waha.Answer.Problem;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Asks one WAHA server questions and reads the answers as JSON. */
record WahaCalls(Exchanges http, WahaConnection connection, Clock clock) {

    Exchange exchange(WahaRequest request) {
        Request call = request.to(connection);
        return request.carriesFile() ? http.exchangeFile(call) : http.exchange(call);
    }

    /** The answer's JSON; {@link Json#NOTHING} when the body is empty. */
    Answer<Json> ask(WahaRequest request) {
        return switch (exchange(request)) {
            case Exchange.Replied reply -> read(reply);
            case Exchange.NotSent failure -> failed(Problem.UNREACHABLE, failure.cause());
            case Exchange.Unanswered failure -> failed(Problem.UNREACHABLE, failure.cause());
            case Exchange.Forbidden refusal -> failed(Problem.FORBIDDEN_ADDRESS, refusal.reason());
        };
    }

    private Answer<Json> read(Exchange.Replied reply) {
        if (!reply.isSuccess()) {
            return refused(reply);
        }
        if (reply.body().isEmpty()) {
            return failed(Problem.UNREADABLE, "The answer is too large or broke off.");
        }
        if (reply.body().get().length == 0) {
            return new Given<>(Json.NOTHING);
        }
        Optional<Json> json = reply.body().flatMap(Json::read);
        return json.isPresent() ? new Given<>(json.get()) : failed(Problem.UNREADABLE, "The answer is not JSON.");
    }

    private Answer<Json> refused(Exchange.Replied reply) {
        if (WahaRefusal.isNotReady(reply)) {
            return failed(Problem.NOT_READY, WahaRefusal.state(reply));
        }
        Problem problem = problem(reply.code());
        Duration wait = problem == Problem.THROTTLED ? WahaRefusal.wait(reply, clock.instant()) : Duration.ZERO;
        return new Failed<>(problem, WahaRefusal.reason(reply), wait);
    }

    private static Problem problem(int code) {
        return switch (code) {
            case 401, 403 -> Problem.UNAUTHORISED;
            case 404, 410 -> Problem.NOT_FOUND;
            case 429 -> Problem.THROTTLED;
            case 405, 501 -> Problem.UNSUPPORTED;
            default -> code >= 500 || code == 408 ? Problem.UNREACHABLE : Problem.INVALID;
        };
    }

    static <T> Answer<T> failed(Problem problem, String reason) {
        return new Failed<>(problem, reason, Duration.ZERO);
    }

    /** The value when it is there, otherwise a complaint about an answer that WAHA does not document. */
    static <T> Answer<T> documented(Optional<T> value) {
        return value.<Answer<T>>map(Given::new)
                .orElseGet(() -> failed(Problem.UNREADABLE, "The answer is not what WAHA documents."));
    }
}
