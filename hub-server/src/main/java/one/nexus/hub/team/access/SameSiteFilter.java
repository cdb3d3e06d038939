package one.nexus.hub.team.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import one.nexus.hub.platform.web.Forbidden;
import one.nexus.hub.team.PublicAddress;
import one.nexus.hub.team.SessionCookie;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Refuses a change that another site's page asks a browser for (cross-site request forgery). A browser says where a request
 * comes from ({@code Sec-Fetch-Site}, {@code Origin}) and pages cannot forge that; a request that carries the cookie must
 * say so. A request with a token in a header is no browser's doing and passes.
 */
@ServerFilter("/**")
class SameSiteFilter implements Ordered {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
            HttpMethod.TRACE);

    private final PublicAddress address;

    SameSiteFilter(PublicAddress address) {
        this.address = address;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && !isAllowed(request)) {
            throw new Forbidden("cross-site");
        }
    }

    private boolean isAllowed(HttpRequest<?> request) {
        boolean cookie = SessionCookie.token(request).isPresent();
        boolean ours = request.getPath().startsWith("/api/");
        if (!cookie && !ours) {
            return true;
        }
        @Nullable
        String site = request.getHeaders().get("Sec-Fetch-Site");
        @Nullable
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (site == null && origin == null) {
            return !cookie;
        }
        boolean sameSite = site == null || site.equals("same-origin");
        return sameSite && (origin == null || address.isOurs(request, origin));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
