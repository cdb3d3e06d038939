package one.nexus.hub.platform.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpVersion;
import io.micronaut.http.simple.SimpleHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = new TrustedProxies("10.0.0.0/8, 2001:db8::1");

    /** A request as it reaches the hub from {@code peer}. */
    private static final class Received extends SimpleHttpRequest<String> {

        private final InetSocketAddress peer;

        private Received(String peer) {
            super(HttpMethod.GET, "/", null);
            this.peer = new InetSocketAddress(InetAddress.ofLiteral(peer), 40_000);
        }

        @Override
        public InetSocketAddress getRemoteAddress() {
            return peer;
        }

        @Override
        public HttpVersion getHttpVersion() {
            return HttpVersion.HTTP_1_1;
        }
    }

    private static HttpRequest<?> from(String peer, String forwarded, String proto) {
        var request = new Received(peer);
        request.getHeaders().add("X-Forwarded-For", forwarded);
        request.getHeaders().add("X-Forwarded-Proto", proto);
        return request;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"10.1.2.3|203.0.113.9|203.0.113.9",
        "10.1.2.3|198.51.100.7, 203.0.113.9|203.0.113.9", "10.1.2.3|203.0.113.9, 10.9.9.9|203.0.113.9",
        "10.1.2.3|203.0.113.9:4711|203.0.113.9", "10.1.2.3|[2001:db8::9]:4711|2001:db8:0:0:0:0:0:9",
        "10.1.2.3|made up|10.1.2.3", "10.1.2.3|198.51.100.7, made up, 10.9.9.9|10.9.9.9", "10.1.2.3|[|10.1.2.3",
        "2001:db8::1|203.0.113.9|203.0.113.9", "192.0.2.1|203.0.113.9|192.0.2.1", "10.1.2.3|10.9.9.9|10.9.9.9"})
    void believesTheProxiesItTrustsAndNobodyBeyondThem(String peer, String forwarded, String client) {
        assertThat(PROXIES.resolve(from(peer, forwarded, "https"))).isEqualTo(client);
    }

    @Test
    void takesTheProtocolFromATrustedProxyAlone() {
        assertThat(PROXIES.isSecure(from("10.1.2.3", "203.0.113.9", "https"))).isTrue();
        assertThat(PROXIES.isSecure(from("10.1.2.3", "203.0.113.9", "https, http"))).isFalse();
        assertThat(PROXIES.isSecure(from("192.0.2.1", "203.0.113.9", "https"))).isFalse();
    }

    @Test
    void trustsNobodyByDefault() {
        var nobody = new TrustedProxies("");
        assertThat(nobody.resolve(from("127.0.0.1", "203.0.113.9", "https"))).isEqualTo("127.0.0.1");
        assertThat(nobody.isSecure(from("127.0.0.1", "203.0.113.9", "https"))).isFalse();
    }
}
