package one.nexus.hub.team;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import one.nexus.hub.platform.web.TrustedProxies;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import jakarta.inject.Singleton;

/** How browsers reach the hub: the public address that is configured, and the Host a request names. */
@Singleton
public class PublicAddress {

    private final Optional<URI> configured;
    private final TrustedProxies proxies;

    PublicAddress(TeamSettings settings, TrustedProxies proxies) {
        configured = Optional.ofNullable(settings.publicUrl());
        this.proxies = proxies;
    }

    /** {@code NEXUS_PUBLIC_URL}, where somebody has set it, without a slash at the end. */
    public Optional<String> configured() {
        return configured.map(PublicAddress::origin);
    }

    /** The address a link begins with, without a slash at the end. */
    public String of(HttpRequest<?> request) {
        return configured.map(PublicAddress::origin).orElseGet(() -> scheme(request) + "://" + host(request));
    }

    /** Whether a browser talks to the hub over TLS. */
    public boolean isSecure(HttpRequest<?> request) {
        return configured.map(url -> "https".equals(url.getScheme())).orElseGet(() -> proxies.isSecure(request));
    }

    /** Whether {@code origin}, as a browser names the page that asks, is a page of this hub. */
    public boolean isOurs(HttpRequest<?> request, @Nullable String origin) {
        if (origin == null) {
            return false;
        }
        String given = origin.toLowerCase(Locale.ROOT);
        return given.equals(of(request)) || given.equals(scheme(request) + "://" + host(request));
    }

    private String scheme(HttpRequest<?> request) {
        return proxies.isSecure(request) ? "https" : "http";
    }

    private static String host(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST)).orElse("").toLowerCase(Locale.ROOT);
    }

    private static String origin(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
