package one.nexus.hub.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The cable between the hub and a server of this machine. It hands every byte on until it is told to do worse. */
final class Wire implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final int target;
    private final ServerSocket door;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Manner manner = new Manner.Passing();

    /** @param target the port it leads to */
    Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 10_000, HERE);
        threads.execute(this::listen);
    }

    /** What becomes of bytes and of calls. */
    private sealed interface Manner {

        record Passing() implements Manner {}

        /** Nothing arrives and nobody is told; TCP would send it again until it does. */
        record Silent() implements Manner {}

        /** Who calls is hung up on. */
        record Refusing() implements Manner {}

        record Trickling(int bytesPerSecond) implements Manner {}

        /** Answers are broken off behind so many bytes. */
        record Cutting(long after) implements Manner {}

        /** The server is not asked. */
        record Answering(String words) implements Manner {}
    }

    /** Both ends of one connection. */
    private final class Call {

        private final Socket caller;
        private final Socket server;
        private volatile boolean forgotten;

        Call(Socket caller, Socket server) {
            this.caller = caller;
            this.server = server;
        }

        void begin() {
            calls.add(this);
            threads.execute(() -> hand(caller, server, false));
            threads.execute(() -> hand(server, caller, true));
        }

        private void hand(Socket from, Socket to, boolean answers) {
            byte[] block = new byte[BLOCK];
            long handed = 0;
            try {
                InputStream in = from.getInputStream();
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    write(block, read, to.getOutputStream(), answers ? handed : Long.MIN_VALUE);
                    handed += read;
                }
                end(false);
            } catch (IOException broken) {
                end(true);
            }
        }

        private void write(byte[] block, int length, OutputStream to, long handed) throws IOException {
            while (manner instanceof Manner.Silent && !forgotten) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            if (forgotten) {
                return;
            }
            Manner now = manner;
            if (now instanceof Manner.Trickling slow) {
                trickle(block, length, to, slow.bytesPerSecond);
            } else if (now instanceof Manner.Cutting cutting && handed + length > cutting.after) {
                to.write(block, 0, (int) Math.max(0, cutting.after - handed));
                throw new IOException("cut");
            } else {
                to.write(block, 0, length);
            }
        }

        private void trickle(byte[] block, int length, OutputStream to, int bytesPerSecond) throws IOException {
            for (int at = 0; at < length; at++) {
                to.write(block, at, 1);
                if (manner instanceof Manner.Trickling && !forgotten) {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / bytesPerSecond);
                }
            }
        }

        /** @param abruptly with a reset, in which bytes under way are lost too */
        void end(boolean abruptly) {
            if (forgotten) {
                return;
            }
            calls.remove(this);
            hangUp(caller, abruptly);
            hangUp(server, abruptly);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Hands on what comes from now on, and what is held. */
    void pass() {
        manner = new Manner.Passing();
    }

    /** Resets every connection, and each new one. */
    void refuse() {
        manner = new Manner.Refusing();
        calls.forEach(call -> call.end(true));
    }

    /** Holds every byte back. */
    void fallSilent() {
        manner = new Manner.Silent();
    }

    /**
     * Loses the connections there are: the server's ends are gone, and the hub is not told. What it says over them
     * vanishes. New ones are well.
     */
    void forget() {
        calls.forEach(call -> {
            call.forgotten = true;
            hangUp(call.server, true);
        });
    }

    /** Hands on so many bytes a second. */
    void trickle(int bytesPerSecond) {
        manner = new Manner.Trickling(bytesPerSecond);
    }

    /** Breaks every connection behind so many bytes of what the server says on it. */
    void cutAnswers(long after) {
        manner = new Manner.Cutting(after);
        calls.forEach(call -> call.end(true));
    }

    /** Answers whoever says anything with {@code status} in place of the server. */
    void answer(int status) {
        manner = new Manner.Answering(
                "HTTP/1.1 %d Faulty\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".formatted(status));
        calls.forEach(call -> call.end(true));
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> answered(caller));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void answered(Socket caller) {
        try {
            switch (manner) {
                case Manner.Refusing ignored -> hangUp(caller, true);
                case Manner.Answering answering -> speak(caller, answering.words);
                default -> new Call(caller, new Socket(HERE, target)).begin();
            }
        } catch (IOException away) {
            hangUp(caller, true);
        }
    }

    private static void speak(Socket caller, String words) throws IOException {
        if (caller.getInputStream().read(new byte[BLOCK]) >= 0) {
            caller.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            caller.shutdownOutput();
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        hangUp(caller, false);
    }

    private static void hangUp(Socket end, boolean abruptly) {
        try (end) {
            if (abruptly) {
                end.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException ended) {
            // it is what was wanted
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        calls.forEach(call -> {
            call.forgotten = false;
            call.end(true);
        });
        threads.shutdownNow();
    }
}
