package one.nexus.integrations.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class AddressPolicyTest {

    private static final AddressPolicy EVERYTHING = AddressPolicy.allowingPrivate();
    private static final AddressPolicy PUBLIC = AddressPolicy.publicOnly();

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "200.160.2.3", "100.63.255.255", "172.32.0.1", "2001:4860:4860::8888",
        "2a00:1450:4001::1"})
    void allowsPublicAddresses(String address) {
        assertThat(refuses(PUBLIC, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "100.64.0.1", "198.18.0.1", "192.0.2.1", "240.0.0.1", "::1", "fc00::1", "fd00::1", "fec0::1", "2001:db8::1",
        "64:ff9b::808:808", "64:ff9b:1::7f00:1", "2002:7f00:1::1", "2002:808:808::1", "2001:0:808:808::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1"})
    void allowsPrivateAndTranslatedAddressesOnlyWhenToldTo(String address) {
        assertThat(refuses(PUBLIC, address)).isTrue();
        assertThat(refuses(EVERYTHING, address)).isFalse();
        assertThat(AddressPolicy.allowing(Set.of("host"), Set.of()).refusal("host", 80, literal(address))).isEmpty();
        assertThat(AddressPolicy.allowing(Set.of("other"), Set.of()).refusal("host", 80, literal(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "169.254.1.1", "0.0.0.0", "0.1.2.3", "224.0.0.1", "239.1.1.1",
        "255.255.255.255", "100.100.100.200", "192.0.0.192", "168.63.129.16", "::", "fe80::1", "ff02::1",
        "fd00:ec2::254", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "::169.254.169.254",
        "2001:0:0:0:0:0:5601:5601"})
    void neverAllowsMetadataLinkLocalAndMulticast(String address) {
        assertThat(refuses(EVERYTHING, address)).isTrue();
        assertThat(AddressPolicy.allowing(Set.of("host"), Set.of("0.0.0.0/0", "::/0")).refusal("host", 80,
                literal(address))).isPresent();
    }

    @Test
    void allowsANamedNetwork() {
        AddressPolicy policy = AddressPolicy.allowing(Set.of(), List.of("10.1.0.0/16", "fd00:1::/32", "192.168.7.9"));
        assertThat(refuses(policy, "10.1.255.1")).isFalse();
        assertThat(refuses(policy, "10.2.0.1")).isTrue();
        assertThat(refuses(policy, "fd00:1::9")).isFalse();
        assertThat(refuses(policy, "fd00:2::9")).isTrue();
        assertThat(refuses(policy, "192.168.7.9")).isFalse();
        assertThat(refuses(policy, "192.168.7.8")).isTrue();
    }

    @Test
    void allowsANamedHostAtItsPortAlone() {
        AddressPolicy policy = AddressPolicy.allowing(Set.of("waha:3000", "[::1]:8080"), Set.of());
        assertThat(policy.refusal("WAHA.", 3000, literal("10.0.0.1"))).isEmpty();
        assertThat(policy.refusal("waha", 5432, literal("10.0.0.1"))).isPresent();
        assertThat(policy.refusal("::1", 8080, literal("::1"))).isEmpty();
        assertThat(policy.refusal("::1", 22, literal("::1"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0x7f000001", "127.0.0.1.", "127.0.0.01",
        "1.2.3.256", "0", "a.0x7f", "xn--(-e0a", "a b", "a%00"})
    void takesOddFormsForNoAddress(String host) {
        assertThat(PlainAddresses.isOdd(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "waha", "example.com", "example.com.", "3com.com", "::1", "0.0.0.0",
        "my_waha"})
    void leavesPlainFormsToThePolicy(String host) {
        assertThat(PlainAddresses.isOdd(host)).isFalse();
    }

    private static boolean refuses(AddressPolicy policy, String address) {
        return policy.refusal("host", 80, literal(address)).isPresent();
    }

    private static InetAddress literal(String address) {
        return InetAddress.ofLiteral(address);
    }
}
