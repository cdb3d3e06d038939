package one.nexus.integrations.http;

import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes clients that cannot be talked into the inside of the network.
 *
 * <p>Redirects are off (an answer 3xx is an answer), system proxies are not used, and a request is never silently sent
 * twice: the caller decides about repeating it. So nothing is written to a connection that the other side may have closed
 * meanwhile: it would be lost.
 */
public final class GuardedHttp {

    /** Shorter than any server keeps what is idle: Node's, which is WAHA's, close it after five seconds. */
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final int MOST_IDLE = 5;

    private GuardedHttp() {}

    /** A client that connects only where the policy allows; a refusal surfaces as {@link AddressRefused}. */
    public static OkHttpClient client(AddressPolicy policy, Timeouts timeouts) {
        return client(policy, timeouts, Dns.SYSTEM);
    }

    static OkHttpClient client(AddressPolicy policy, Timeouts timeouts, Dns resolver) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.write())
                .callTimeout(timeouts.total())
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(MOST_IDLE, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .proxy(Proxy.NO_PROXY)
                .dns(new GuardedDns(policy, resolver))
                .socketFactory(new GuardedSockets(policy))
                .addInterceptor(new PlainAddresses())
                .build();
    }
}
