package one.nexus.hub.team;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Where a request comes from, for sessions, throttling and the audit trail.
 *
 * @param address the IP address of the client
 * @param userAgent what the program calls itself, shortened
 */
public record RequestOrigin(String address, String userAgent) {

    private static final int LONGEST_AGENT = 300;
    private static final int LONGEST_ADDRESS = 64;

    /** No request: a start of the hub or a schedule. */
    public static final RequestOrigin HUB = new RequestOrigin("", "");

    /** Reads the origin of requests; a proxy's header counts only when the configuration names it. */
    @Singleton
    public static class Reader {

        private final HttpClientAddressResolver addresses;

        Reader(HttpClientAddressResolver addresses) {
            this.addresses = addresses;
        }

        /** Of the request that is being answered; {@link #HUB} outside of any. */
        public RequestOrigin current() {
            return ServerRequestContext.currentRequest().map(this::of).orElse(HUB);
        }

        public RequestOrigin of(HttpRequest<?> request) {
            return new RequestOrigin(shortened(addresses.resolve(request), LONGEST_ADDRESS),
                    shortened(request.getHeaders().get(HttpHeaders.USER_AGENT), LONGEST_AGENT));
        }
    }

    private static String shortened(@Nullable String text, int longest) {
        return Optional.ofNullable(text).map(given -> given.replaceAll("\\p{Cntrl}", " "))
                .map(given -> given.substring(0, Math.min(longest, given.length())))
                .orElse("");
    }
}
