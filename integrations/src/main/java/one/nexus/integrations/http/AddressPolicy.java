package one.nexus.integrations.http;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a client may connect. Public addresses always; private ones (this machine, the local network, reserved blocks,
 * IPv6 translations) only as far as this policy says; link-local addresses and the metadata services of clouds never,
 * whatever it says.
 */
public final class AddressPolicy {

    private final boolean allowPrivate;
    private final List<HostRule> hosts;
    private final List<Network> networks;

    private AddressPolicy(boolean allowPrivate, List<HostRule> hosts, List<Network> networks) {
        this.allowPrivate = allowPrivate;
        this.hosts = hosts;
        this.networks = networks;
    }

    /** Public addresses alone. */
    public static AddressPolicy publicOnly() {
        return new AddressPolicy(false, List.of(), List.of());
    }

    /** Private addresses too: for machines whose owner trusts everybody who may name an address. */
    public static AddressPolicy allowingPrivate() {
        return new AddressPolicy(true, List.of(), List.of());
    }

    /**
     * Public addresses, and these private ones.
     *
     * @param hosts    {@code name} or {@code name:port}
     * @param networks blocks such as {@code 10.1.0.0/16}
     * @throws IllegalArgumentException when one of them cannot be read
     */
    public static AddressPolicy allowing(Collection<String> hosts, Collection<String> networks) {
        return new AddressPolicy(false, hosts.stream().map(HostRule::parse).toList(),
                networks.stream().map(Network::parse).toList());
    }

    /** Why a connection to this address is refused; empty when it is allowed. */
    Optional<String> refusal(String host, int port, InetAddress address) {
        boolean named = hosts.stream().anyMatch(rule -> rule.admits(host, port));
        return refusal(named, host, address);
    }

    /** The same before the port is known; a rule that names another port is enforced when connecting. */
    Optional<String> refusal(String host, InetAddress address) {
        boolean named = hosts.stream().anyMatch(rule -> rule.names(host));
        return refusal(named, host, address);
    }

    private Optional<String> refusal(boolean named, String host, InetAddress address) {
        return switch (Reach.of(address)) {
            case PUBLIC -> Optional.empty();
            case NEVER -> Optional.of(host + " is a link-local, multicast or metadata address");
            case PRIVATE -> named || allowPrivate || inAllowedNetwork(address)
                    ? Optional.empty()
                    : Optional.of(host + " is an address inside a private network");
        };
    }

    private boolean inAllowedNetwork(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address.getAddress()));
    }
}
