package one.nexus.hub.platform.health;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.Needs;

import java.util.List;

/** For the probes of whatever runs the hub. */
@Controller("/health")
@Needs(Needs.NOTHING)
final class HealthController {

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /**
     * How the hub is.
     *
     * @param state {@code live}, {@code ready} or {@code degraded}
     * @param away the parts that do not answer
     */
    @Serdeable
    record Health(String state, List<String> away) {}

    /** 200 as long as the hub answers at all; a node that does not is to be restarted. */
    @Get("/live")
    HttpResponse<Health> live() {
        return answer(HttpStatus.OK, new Health("live", List.of()));
    }

    /** 200 when both databases, the broker and the storage answer; 503 naming those that do not. */
    @Get("/ready")
    HttpResponse<Health> ready() {
        List<String> away = readiness.away();
        return away.isEmpty()
                ? answer(HttpStatus.OK, new Health("ready", away))
                : answer(HttpStatus.SERVICE_UNAVAILABLE, new Health("degraded", away));
    }

    private static HttpResponse<Health> answer(HttpStatus status, Health health) {
        return HttpResponse.<Health>status(status).header(HttpHeaders.CACHE_CONTROL, "no-store").body(health);
    }
}
