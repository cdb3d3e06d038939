package one.nexus.hub.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import one.nexus.integrations.http.Network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/**
 * Who a request comes from and whether it came over TLS, when proxies stand before the hub. {@code X-Forwarded-For} and
 * {@code X-Forwarded-Proto} are believed from the networks that {@code NEXUS_TRUSTED_PROXIES} names and from nobody else:
 * anybody can write such a header. Without the variable the peer is the client.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
public class TrustedProxies implements HttpClientAddressResolver {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";

    private final List<Network> networks;

    TrustedProxies(@Value("${nexus.trusted-proxies:}") String named) {
        networks = Network.parseList(named);
    }

    /** The address of the client, as the last proxy that is not trusted, or the peer itself, is seen. */
    @Override
    public String resolve(HttpRequest request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        if (peer == null) {
            return request.getRemoteAddress().getHostString();
        }
        InetAddress client = peer;
        List<String> hops = hops(request);
        for (int hop = hops.size() - 1; hop >= 0 && isTrusted(client); hop--) {
            Optional<InetAddress> before = address(hops.get(hop));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client.getHostAddress();
    }

    /** Whether the client's own connection is encrypted, as far as the hub can know. */
    public boolean isSecure(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        Optional<String> said = request.getHeaders().getFirst(PROTO);
        return peer != null && said.isPresent() && isTrusted(peer)
                ? last(said.get()).equalsIgnoreCase("https")
                : request.isSecure();
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hops(HttpRequest<?> request) {
        String all = request.getHeaders().getAll(FOR).stream().collect(Collectors.joining(","));
        return Arrays.stream(all.split(",")).map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    }

    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }

    /** Some proxies write the port too: {@code 203.0.113.9:4711}, {@code [2001:db8::1]:4711}. */
    private static Optional<InetAddress> address(String hop) {
        String bare = hop.startsWith("[") ? hop.substring(1, Math.max(1, hop.indexOf(']'))) : withoutPort(hop);
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String hop) {
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
