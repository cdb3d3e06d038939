package one.nexus.integrations.http;

import okhttp3.OkHttpClient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/** The last gate: whatever the client resolved, or did not need to resolve, is judged again as it connects. */
public final class GuardedSockets extends SocketFactory {

    private final AddressPolicy policy;
    private final boolean insideAlone;

    GuardedSockets(AddressPolicy policy) {
        this(policy, false);
    }

    private GuardedSockets(AddressPolicy policy, boolean insideAlone) {
        this.policy = policy;
        this.insideAlone = insideAlone;
    }

    /**
     * The sockets of a client, for a protocol that is not HTTP.
     *
     * @param guarded a client of {@link GuardedHttp}
     */
    public static SocketFactory of(OkHttpClient guarded) {
        return sockets(guarded);
    }

    /** The same for words that are not encrypted: they go to the private addresses that the policy allows, and no further. */
    public static SocketFactory inside(OkHttpClient guarded) {
        return new GuardedSockets(sockets(guarded).policy, true);
    }

    private static GuardedSockets sockets(OkHttpClient client) {
        if (client.socketFactory() instanceof GuardedSockets guarded) {
            return guarded;
        }
        throw new IllegalArgumentException("the client is not guarded");
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(policy, insideAlone);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress target) throws IOException {
        Socket socket = createSocket();
        socket.connect(target);
        return socket;
    }

    private static final class GuardedSocket extends Socket {

        private final AddressPolicy policy;
        private final boolean insideAlone;

        GuardedSocket(AddressPolicy policy, boolean insideAlone) {
            this.policy = policy;
            this.insideAlone = insideAlone;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
                throw new AddressRefused("the address was not resolved");
            }
            Optional<String> refusal = policy.refusal(target.getHostString(), target.getPort(), target.getAddress());
            if (refusal.isPresent()) {
                throw new AddressRefused(refusal.get());
            }
            if (insideAlone && Reach.of(target.getAddress()) == Reach.PUBLIC) {
                throw new AddressRefused(target.getHostString() + " would be spoken to without encryption");
            }
            super.connect(endpoint, timeout);
        }
    }
}
