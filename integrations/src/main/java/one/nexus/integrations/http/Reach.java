package one.nexus.integrations.http;

import java.net.InetAddress;
import java.util.Arrays;

/** How far an address reaches, after the IANA special-purpose address registries. */
enum Reach {
    /** Anywhere on the internet. */
    PUBLIC,
    /** This machine, its neighbours, reserved blocks and translations: only where a policy says so. */
    PRIVATE,
    /** Link-local, multicast, unspecified and the metadata services of clouds: never. */
    NEVER;

    private static final Network[] FORBIDDEN = Network.parseAll("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4",
            "255.255.255.255/32", "::/128", "fe80::/10", "ff00::/8",
            // metadata outside link-local: Alibaba, Oracle, Azure, AWS, Google
            "100.100.100.200/32", "192.0.0.192/32", "168.63.129.16/32", "fd00:ec2::254/128", "fd20:ce::254/128");

    private static final Network[] SPECIAL = Network.parseAll("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "::/96", "100::/64", "2001::/23", "2001:db8::/32",
            "2002::/16", "3fff::/20", "5f00::/16", "64:ff9b::/96", "64:ff9b:1::/48", "fc00::/7", "fec0::/10");

    private static final Network LOOPBACK = Network.parse("::1");
    private static final Network TO_4 = Network.parse("2002::/16");
    private static final Network TEREDO = Network.parse("2001::/32");
    private static final Network[] LAST_FOUR = Network.parseAll("::/96", "::ffff:0:0:0/96", "64:ff9b::/96",
            "64:ff9b:1::/48");

    static Reach of(InetAddress address) {
        return of(address.getAddress());
    }

    private static Reach of(byte[] address) {
        if (inside(FORBIDDEN, address) || (address.length == 16 && embeds(address))) {
            return NEVER;
        }
        return inside(SPECIAL, address) || inside(LAST_FOUR, address) ? PRIVATE : PUBLIC;
    }

    /** Whether a translating address leads to an IPv4 address that is never allowed. */
    private static boolean embeds(byte[] address) {
        if (TO_4.contains(address)) {
            return of(Arrays.copyOfRange(address, 2, 6)) == NEVER;
        }
        byte[] last = Arrays.copyOfRange(address, 12, 16);
        if (TEREDO.contains(address)) {
            for (int i = 0; i < last.length; i++) {
                last[i] = (byte) ~last[i];
            }
            return of(last) == NEVER;
        }
        boolean loopback = LOOPBACK.contains(address);
        return !loopback && inside(LAST_FOUR, address) && of(last) == NEVER;
    }

    private static boolean inside(Network[] networks, byte[] address) {
        return Arrays.stream(networks).anyMatch(network -> network.contains(address));
    }
}
