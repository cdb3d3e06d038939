package one.nexus.hub.platform.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;

/** The numbers of this node in the form Prometheus reads. Whoever may not read them is told that there is nothing. */
@Controller("/metrics")
@Needs(Needs.NOTHING)
final class MetricsController {

    private final PrometheusMeterRegistry registry;
    private final String token;

    /** @param token {@code NEXUS_METRICS_TOKEN}; without it only programs on this machine may read the numbers */
    MetricsController(PrometheusMeterRegistry registry, @Value("${nexus.metrics.token:}") String token) {
        this.registry = registry;
        this.token = token;
    }

    /** All numbers, to a program on this machine or one that sends the token. */
    @Get
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    String numbers(HttpRequest<?> request) {
        if (!isLocal(request) && !hasToken(request)) {
            throw new NotFound("page");
        }
        return registry.scrape();
    }

    /** A proxy on this machine speaks for others: it says so, and then the peer's address proves nothing. */
    private static boolean isLocal(HttpRequest<?> request) {
        boolean forwarded = Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
                .anyMatch(request.getHeaders()::contains);
        InetAddress peer = request.getRemoteAddress().getAddress();
        return !forwarded && peer != null && peer.isLoopbackAddress();
    }

    private boolean hasToken(HttpRequest<?> request) {
        return !token.isEmpty() && request.getHeaders().getAuthorization()
                .map(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }
}
