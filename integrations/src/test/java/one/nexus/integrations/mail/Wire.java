package one.nexus.integrations.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A wire to a server that can be cut, and on which words of the server can be exchanged. */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final StringBuffer asked = new StringBuffer();
    private volatile UnaryOperator<String> exchange = UnaryOperator.identity();
    private volatile long cutAfter = Long.MAX_VALUE;
    private volatile boolean deaf;

    Wire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whether the client said these words. */
    boolean heard(String words) {
        return asked.toString().contains(words);
    }

    int connections() {
        return connections.get();
    }

    /** Cuts each connection once the server has said this many bytes over it. */
    void cutsAfter(long bytes) {
        cutAfter = bytes;
    }

    /** Exchanges words of what the server says from now on. */
    void exchanges(String words, String others) {
        exchange = said -> said.replace(words, others);
    }

    /** Refuses whoever calls from now on, and cuts who is there. */
    void goesAway() {
        deaf = true;
        cut();
    }

    void comesBack() {
        deaf = false;
        cutAfter = Long.MAX_VALUE;
    }

    /** Cuts every connection now. */
    void cut() {
        open.forEach(Wire::end);
        open.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (deaf) {
                    end(client);
                } else {
                    join(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) throws IOException {
        connections.incrementAndGet();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(client, server, Long.MAX_VALUE, false));
        Thread.ofVirtual().start(() -> carry(server, client, cutAfter, true));
    }

    private void carry(Socket from, Socket to, long most, boolean exchanged) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] piece = new byte[8_192];
            long carried = 0;
            for (int read = in.read(piece); read >= 0 && carried < most; read = in.read(piece)) {
                String said = new String(piece, 0, read, StandardCharsets.ISO_8859_1);
                if (!exchanged) {
                    asked.append(said);
                }
                byte[] told = (exchanged ? exchange.apply(said) : said).getBytes(StandardCharsets.ISO_8859_1);
                out.write(told, 0, (int) Math.min(told.length, most - carried));
                out.flush();
                carried += told.length;
            }
        } catch (IOException cut) {
            // the other side is told by the end of its connection
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it was to be closed
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException gone) {
            // it was to be closed
        }
    }
}
