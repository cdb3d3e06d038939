package one.nexus.hub.channel;

import one.nexus.integrations.http.AddressPolicy;
import one.nexus.integrations.waha.WahaApi;
import one.nexus.integrations.waha.WahaChannel;
import one.nexus.integrations.waha.WahaConnection;

import java.time.Clock;
import java.util.List;
import jakarta.inject.Singleton;

/**
 * The ways to WAHA servers. Practice numbers have one of their own that reaches this machine's loopback interface and
 * nothing else, so that no policy has to be opened for them.
 */
@Singleton
public class Wahas {

    private final WahaChannel real;
    private final WahaChannel practice;

    Wahas(Reachable reachable, Clock clock) {
        real = new WahaChannel(reachable.client(), clock);
        practice = new WahaChannel(Reachable.client(AddressPolicy.allowing(List.of("127.0.0.1"), List.of())), clock);
    }

    /** The channel that carries this inbox. */
    public WahaChannel channel(Inbox inbox) {
        return channel(inbox.provider());
    }

    /** Everything that can be asked of the server of this connection. */
    public WahaApi api(Connection connection) {
        return api(connection.inbox().provider(), WahaConnection.of(connection.account()));
    }

    /** The same before there is an inbox. */
    public WahaApi api(Provider provider, WahaConnection candidate) {
        return channel(provider).api(candidate);
    }

    private WahaChannel channel(Provider provider) {
        return provider.equals(Provider.PRACTICE) ? practice : real;
    }
}
