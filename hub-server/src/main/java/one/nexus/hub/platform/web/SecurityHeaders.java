package one.nexus.hub.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The headers every answer carries, unless its controller has set a stricter or wider one on purpose. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {

    private static final String CSP = "Content-Security-Policy";
    private static final String FRAMES = "X-Frame-Options";
    private static final String POLICY = "default-src 'self'; connect-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; media-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(CSP, POLICY,
            "X-Content-Type-Options",
            "nosniff", FRAMES, "DENY", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy",
            "same-origin", "Cross-Origin-Resource-Policy", "same-origin", "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(self), payment=()");

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        boolean framed = isFramed(headers.get(CSP));
        HEADERS.forEach((name, value) -> {
            if (!headers.contains(name) && !(framed && name.equals(FRAMES))) {
                headers.set(name, value);
            }
        });
        boolean page = request.getPath().startsWith("/api/") || request.getPath().startsWith("/webhooks/");
        if (page && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    /** A page whose own policy names who may frame it; the old header could only say nobody. */
    private static boolean isFramed(@Nullable String policy) {
        return policy != null && policy.contains("frame-ancestors") && !policy.contains("frame-ancestors 'none'");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
