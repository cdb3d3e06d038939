package one.nexus.hub.webchat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import one.nexus.hub.platform.limit.Buckets;
import one.nexus.hub.platform.web.Forbidden;
import one.nexus.hub.platform.web.TooMany;
import one.nexus.hub.team.PublicAddress;

import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Lets visitors in: from the panel alone, each to their own visit alone, and not too often. */
@Singleton
class Gate {

    /** What a browser shows to go on with its visit. */
    static final String HEADER = "X-Visit";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Sites sites;
    private final Visits visits;
    private final PublicAddress address;
    private final HttpClientAddressResolver clients;
    private final Buckets begun;
    private final Buckets said;
    private final Buckets given;

    Gate(Sites sites, Visits visits, PublicAddress address, HttpClientAddressResolver clients, VisitLimits limits) {
        this.sites = sites;
        this.visits = visits;
        this.address = address;
        this.clients = clients;
        begun = new Buckets(limits.visits(), MINUTE, limits.visitsAtOnce());
        said = new Buckets(limits.messages(), MINUTE, limits.messagesAtOnce());
        given = new Buckets(limits.files(), MINUTE, limits.filesAtOnce());
    }

    /**
     * The site whose panel asks.
     *
     * @throws Forbidden {@code cross-site} when another page's script asks: only the panel speaks with the hub
     */
    Site site(HttpRequest<?> request, String token) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin != null && !address.isOurs(request, origin)) {
            throw new Forbidden("cross-site");
        }
        return sites.of(token);
    }

    /** The visit that asks, when it is one of the site. */
    Optional<Visitor> known(HttpRequest<?> request, Site site) {
        return request.getHeaders().findFirst(HEADER).flatMap(shown -> visits.ofToken(site, shown))
                .map(visit -> new Visitor(site, visit));
    }

    /**
     * The same, where nobody else may ask.
     *
     * @throws Forbidden {@code visit} when it is none of this site: the panel begins a new one
     */
    Visitor visitor(HttpRequest<?> request, String token) {
        return known(request, site(request, token)).orElseThrow(() -> new Forbidden("visit"));
    }

    void mayBegin(HttpRequest<?> request) {
        draw(begun, String.valueOf(clients.resolve(request)));
    }

    void maySay(Visitor visitor) {
        draw(said, String.valueOf(visitor.visit().id()));
    }

    void mayGive(Visitor visitor) {
        draw(given, String.valueOf(visitor.visit().id()));
    }

    private static void draw(Buckets buckets, String key) {
        buckets.draw(key).ifPresent(wait -> {
            throw new TooMany(wait);
        });
    }
}
