package one.nexus.integrations.http;

import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import java.net.Proxy;
import java.util.List;

/**
 * Makes clients that cannot be talked into the inside of the network.
 *
 * <p>Redirects are off (an answer 3xx is an answer), system proxies are not used, and a request is never silently sent
 * twice: the caller decides about repeating it.
 */
public final class GuardedHttp {

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
                .proxy(Proxy.NO_PROXY)
                .dns(new GuardedDns(policy, resolver))
                .socketFactory(new GuardedSockets(policy))
                .addInterceptor(new PlainAddresses())
                .build();
    }
}
