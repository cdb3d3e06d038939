package one.nexus.hub.platform.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.web.router.RouteAttributes;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.TooMany;

/** Limits an address before anything is looked up for it. */
@ServerFilter({"/api/**", "/chat/**"})
final class AddressLimit implements Ordered {

    private final HttpClientAddressResolver addresses;
    private final Buckets all;
    private final Buckets strangers;

    AddressLimit(RateLimits limits, HttpClientAddressResolver addresses) {
        this.addresses = addresses;
        all = new Buckets(limits.address(), limits.addressAtOnce());
        strangers = new Buckets(limits.stranger(), limits.strangerAtOnce());
    }

    @RequestFilter
    void draw(HttpRequest<?> request) {
        String address = String.valueOf(addresses.resolve(request));
        Buckets buckets = isOpen(request) ? strangers : all;
        buckets.draw(address).ifPresent(wait -> {
            throw new TooMany(wait);
        });
    }

    private static boolean isOpen(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(route -> route.getAnnotationMetadata().stringValue(Needs.class)).stream()
                .anyMatch(Needs.NOTHING::equals);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
