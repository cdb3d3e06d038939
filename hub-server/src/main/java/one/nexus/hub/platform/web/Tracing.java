package one.nexus.hub.platform.web;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import one.nexus.hub.platform.outbox.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives each request its trace: the caller's own ({@code traceparent} of W3C, or {@code X-Request-Id}), or a new one. It is
 * in every log line of the request, in the events it causes, and in the answer.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Tracing implements Ordered {

    private static final String ATTRIBUTE = "nexus.trace";
    private static final String HEADER = "X-Request-Id";
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** The trace of {@code request}, absent only for one that failed before any filter saw it. */
    static @Nullable String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse(null);
    }

    /** The route of {@code request} for the log: an address itself may hold a token, and line breaks. */
    static String route(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
                .orElse("a request without a route");
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        String trace = parent(request).or(() -> given(request)).orElseGet(Tracing::made);
        request.setAttribute(ATTRIBUTE, trace);
        MDC.put(Trace.KEY, trace);
        context.add(new MdcPropagationContext(Map.of(Trace.KEY, trace)));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ATTRIBUTE, String.class).ifPresent(trace -> response.header(HEADER, trace));
        MDC.remove(Trace.KEY);
    }

    private static Optional<String> parent(HttpRequest<?> request) {
        return request.getHeaders().findFirst("traceparent").map(PARENT::matcher).filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    private static Optional<String> given(HttpRequest<?> request) {
        return request.getHeaders().findFirst(HEADER).filter(GIVEN.asMatchPredicate());
    }

    private static String made() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }
}
