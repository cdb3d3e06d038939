package one.nexus.hub.channel.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.outbox.Trace;
import one.nexus.hub.platform.web.Needs;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.channel.WebhookVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jakarta.inject.Named;

/**
 * Where providers deliver. 200 means committed; 404 an unknown address; 401 a missing or wrong signature, with nothing
 * stored and nothing parsed; 413 too large; 503 come again, the database is away.
 */
@Hidden
@Controller("/webhooks")
@Needs(Needs.NOTHING)
final class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    /** Providers deliver files by address, so a delivery is a few kilobytes; thumbnails make it some hundred. */
    static final int LARGEST = 4 * 1024 * 1024;

    /** The sender hears within two seconds, whatever hangs behind. */
    private static final long PATIENCE_MILLIS = 1_800;
    private static final String COME_AGAIN_SECONDS = "2";
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final Connections connections;
    private final Carriers carriers;
    private final Belonging belonging;
    private final Deliveries deliveries;
    private final ExecutorService executor;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer answers;

    WebhookController(Connections connections, Carriers carriers, Belonging belonging, Deliveries deliveries,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor, Clock clock, MeterRegistry meters) {
        this.connections = connections;
        this.carriers = carriers;
        this.belonging = belonging;
        this.deliveries = deliveries;
        this.executor = executor;
        this.clock = clock;
        this.meters = meters;
        this.answers = Timer.builder("nexus.webhook.answers")
                .description("From the delivery to the answer, in between it was committed")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** Takes one delivery; the answer carries no body. Nothing is looked at here: that may wait for a database. */
    @Post("/{kind}/{token}")
    @NonBlocking
    @Consumes(MediaType.ALL)
    CompletableFuture<HttpResponse<Void>> receive(String kind, String token, HttpRequest<byte[]> request) {
        if (request.getContentLength() > LARGEST) {
            return CompletableFuture.completedFuture(tooLarge());
        }
        byte[] body = request.getBody(byte[].class).orElse(new byte[0]);
        if (body.length > LARGEST) {
            return CompletableFuture.completedFuture(tooLarge());
        }
        var webhook = new Webhook(clock.instant(), headers(request), body, Optional.of(token));
        Timer.Sample begun = Timer.start(meters);
        deliveries.begun();
        String trace = webhook.header("X-Webhook-Request-Id").filter(id -> REQUEST_ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        return CompletableFuture
                .<HttpResponse<Void>>supplyAsync(
                        () -> Trace.under(Optional.of(trace), () -> judged(kind, token, webhook, trace)), executor)
                .completeOnTimeout(comeAgain(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .whenComplete((answered, failed) -> {
                    deliveries.answered();
                    begun.stop(answers);
                });
    }

    private HttpResponse<Void> judged(String kind, String token, Webhook webhook, String trace) {
        try {
            Optional<Connection> connection = known(kind, token);
            return connection.isPresent()
                    ? taken(connection.get(), webhook, trace)
                    : answer(HttpStatus.NOT_FOUND, "unknown-address");
        } catch (DatabaseUnavailable | IntakeUnavailable away) {
            meters.counter("nexus.webhook.deliveries", "outcome", "unavailable").increment();
            return comeAgain();
        } catch (RuntimeException unexpected) {
            LOG.error("a delivery could be neither written nor kept", unexpected);
            meters.counter("nexus.webhook.deliveries", "outcome", "unavailable").increment();
            return comeAgain();
        }
    }

    private HttpResponse<Void> taken(Connection connection, Webhook webhook, String trace) {
        return switch (carriers.of(connection.inbox()).verify(connection.account(), webhook)) {
            case WebhookVerdict.Genuine ignored -> {
                Deliveries.Outcome outcome = belonging.take(connection, webhook, trace);
                yield answer(HttpStatus.OK, outcome.name().toLowerCase(Locale.ROOT));
            }
            case WebhookVerdict.Refused refused -> answer(HttpStatus.UNAUTHORIZED, "refused");
        };
    }

    /** A provider asks whether the address is ours; only one that knows what was agreed is told so. */
    @Get("/{kind}/{token}")
    @Produces(MediaType.TEXT_PLAIN)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> challenge(String kind, String token, HttpRequest<?> request) {
        Map<String, String> query = request.getParameters().asMap(String.class, String.class);
        return known(kind, token)
                .flatMap(known -> carriers.enrolment(known.inbox().provider())
                        .flatMap(enrolment -> enrolment.challenge(known.account(), query)))
                .map(HttpResponse::ok).orElseGet(() -> HttpResponse.status(HttpStatus.FORBIDDEN));
    }

    private Optional<Connection> known(String kind, String token) {
        return connections.ofToken(token).filter(known -> carriers.route(known.inbox().provider()).equals(kind));
    }

    private HttpResponse<Void> tooLarge() {
        return answer(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
    }

    private HttpResponse<Void> answer(HttpStatus status, String outcome) {
        meters.counter("nexus.webhook.deliveries", "outcome", outcome).increment();
        return HttpResponse.status(status);
    }

    private static HttpResponse<Void> comeAgain() {
        return HttpResponse.<Void>status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER,
                COME_AGAIN_SECONDS);
    }

    private static Map<String, String> headers(HttpRequest<?> request) {
        Map<String, String> first = new HashMap<>();
        request.getHeaders().forEach((name, values) -> {
            if (!values.isEmpty()) {
                first.putIfAbsent(name, values.getFirst());
            }
        });
        return first;
    }
}
