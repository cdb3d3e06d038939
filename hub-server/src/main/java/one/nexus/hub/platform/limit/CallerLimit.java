package one.nexus.hub.platform.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import one.nexus.hub.platform.web.CallerPrincipal;
import one.nexus.hub.platform.web.TooMany;

/** Limits whoever is signed in, from wherever they ask. */
@ServerFilter("/api/**")
final class CallerLimit implements Ordered {

    private final Buckets buckets;

    CallerLimit(RateLimits limits) {
        buckets = new Buckets(limits.caller(), limits.callerAtOnce());
    }

    @RequestFilter
    void draw(HttpRequest<?> request) {
        CallerPrincipal.of(request).flatMap(caller -> buckets.draw(caller.user().toString())).ifPresent(wait -> {
            throw new TooMany(wait);
        });
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
