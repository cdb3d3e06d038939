package one.nexus.integrations.http;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The guard against the address that is really dialled: however a host is written and whatever its name resolves to, a
 * server on this machine hears of nobody, and no address that the system itself takes for an inner one is let through.
 */
@Tag("fuzz")
class AddressPolicyFuzzTest {

    private static final AddressPolicy PUBLIC = AddressPolicy.publicOnly();

    private final AtomicInteger heard = new AtomicInteger();
    private ServerSocket canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new ServerSocket();
        canary.bind(new InetSocketAddress("::", 0));
        Thread.ofVirtual().start(() -> {
            while (!canary.isClosed()) {
                try (Socket caller = canary.accept()) {
                    heard.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        canary.close();
    }

    @FuzzTest(maxDuration = "5m")
    void dialsNothingInside(FuzzedDataProvider data) throws IOException {
        byte[] bits = data.consumeBytes(data.consumeBoolean() ? 16 : 4);
        String host = data.consumeRemainingAsString();
        if (bits.length == 4 || bits.length == 16) {
            InetAddress address = InetAddress.getByAddress(bits);
            boolean refused = PUBLIC.refusal("host", 80, address).isPresent();
            if (isInner(address.getAddress())) {
                assertThat(refused).as(address.toString()).isTrue();
            }
        }
        call(host);
        assertThat(heard).hasValue(0);
    }

    /** Every name is this machine's; an address written out is only dialled when it is not somebody else's. */
    private void call(String host) {
        OkHttpClient client = GuardedHttp.client(PUBLIC, Timeouts.ofCalls(),
                name -> List.of(InetAddress.getLoopbackAddress()));
        Request request;
        try {
            request = new Request.Builder().url("http://" + host + ":" + canary.getLocalPort() + "/").build();
        } catch (IllegalArgumentException noAddress) {
            return;
        }
        if (isSomebodyElses(request.url().host())) {
            return;
        }
        try (Response response = client.newCall(request).execute()) {
            throw new AssertionError(request.url() + " answered " + response.code());
        } catch (IOException refused) {
            assertThat(refused).isInstanceOf(UnknownHostException.class);
        }
    }

    private static boolean isSomebodyElses(String host) {
        try {
            return !isInner(InetAddress.ofLiteral(host).getAddress());
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** What the Java platform and the translation standards say, put together without the guard's tables. */
    private static boolean isInner(byte[] address) {
        InetAddress plain;
        try {
            plain = InetAddress.getByAddress(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
        return isInner(plain)
                || (plain.getAddress().length == 4 ? address[address.length - 4] == 0 : leadsInside(address));
    }

    private static boolean isInner(InetAddress address) {
        return Stream.<Predicate<InetAddress>>of(InetAddress::isLoopbackAddress, InetAddress::isAnyLocalAddress,
                InetAddress::isLinkLocalAddress, InetAddress::isSiteLocalAddress, InetAddress::isMulticastAddress)
                .anyMatch(inner -> inner.test(address));
    }

    /** Unique local addresses (RFC 4193), 6to4 (RFC 3056), NAT64 (RFC 6052) and the old compatible form (RFC 4291). */
    private static boolean leadsInside(byte[] address) {
        if ((address[0] & 0xfe) == 0xfc) {
            return true;
        }
        if (address[0] == 0x20 && address[1] == 0x02) {
            return isInner(Arrays.copyOfRange(address, 2, 6));
        }
        boolean nat64 = ByteBuffer.wrap(address).getInt() == 0x0064ff9b && allZero(address, 4, 12);
        return (nat64 || allZero(address, 0, 12)) && isInner(Arrays.copyOfRange(address, 12, 16));
    }

    private static boolean allZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
