package one.nexus.hub.proof;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A screen over a bare connection: it costs so little that a test can have thousands, and it need not read what it is sent.
 * It is judged by what it was shown after it came.
 */
final class BareScreen implements Viewer, AutoCloseable {

    private static final long COME_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int SMALL_BUFFER = 4_096;
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(60).toMillis();
    private static final int TWO_BYTES_OF_LENGTH = 126;
    private static final int EIGHT_BYTES_OF_LENGTH = 127;
    private static final int SEVEN_BITS = 0x7f;
    private static final Pattern NUMBER = Pattern.compile("\"seq\":(\\d+)");
    /** {@code {"type":"ping"}} in one frame, under a mask that changes nothing (RFC 6455, 5.3). */
    private static final byte[] PING = "\u0081\u008f\0\0\0\0{\"type\":\"ping\"}".getBytes(StandardCharsets.ISO_8859_1);

    private final HubClient person;
    private final String seen;
    private final long from;
    private final List<Long> shown = new ArrayList<>();
    private final Thread reader = Thread.ofVirtual().unstarted(this::read);
    private volatile Socket socket = new Socket();
    private volatile DataInputStream in = new DataInputStream(InputStream.nullInputStream());
    private volatile boolean deaf;

    /**
     * Opens a socket as {@code person}.
     *
     * @param seen how far the screen has seen, as {@code &chat=…&core=…}, or empty
     * @param from the number of the last message it has seen
     */
    BareScreen(HubClient person, String seen, long from) throws IOException, InterruptedException {
        this.person = person;
        this.seen = seen;
        this.from = from;
        open(seen);
    }

    private void open(String cursor) throws IOException, InterruptedException {
        String ticket = person.post("/api/live/ticket", Map.of()).path("ticket").asText();
        URI hub = person.hub();
        socket = new Socket();
        try {
            // the window of the connection is what it can hold, so that the hub notices soon that nobody reads
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(hub.getHost(), hub.getPort()), PATIENCE_MILLIS);
            socket.getOutputStream().write("""
                GET /live?ticket=%s%s HTTP/1.1\r
                Host: %s\r
                Origin: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                \r
                """.formatted(URLEncoder.encode(ticket, StandardCharsets.UTF_8), cursor, hub.getAuthority(), hub)
                    .getBytes(StandardCharsets.US_ASCII));
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            awaitHello();
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private void awaitHello() throws IOException {
        String status = line(in);
        if (!status.contains(" 101 ")) {
            throw new IOException("the hub answers " + status);
        }
        while (!line(in).isEmpty()) {
            continue;
        }
        while (!frame(in).contains("\"hello\"")) {
            continue;
        }
    }

    /** Reads what it is sent from now on, and comes back as often as its socket ends, until {@link #deafen}. */
    void listen() {
        reader.start();
    }

    private void read() {
        while (!deaf) {
            try {
                look(frame(in));
            } catch (IOException ended) {
                comeBack();
            }
        }
    }

    /** As the console does, with how far it has seen; what fails is tried again when reading fails. */
    private void comeBack() {
        LockSupport.parkNanos(COME_BACK_NANOS);
        try {
            if (!deaf) {
                open(seen.replaceFirst("chat=\\d+", "chat=" + last()));
            }
        } catch (IOException | AssertionError away) {
            in = new DataInputStream(InputStream.nullInputStream());
        } catch (InterruptedException closing) {
            deaf = true;
        }
    }

    private synchronized long last() {
        return shown.isEmpty() ? from : shown.getLast();
    }

    private synchronized void look(String frame) {
        if (frame.contains("\"message.received\"")) {
            Matcher number = NUMBER.matcher(frame);
            if (number.find()) {
                shown.add(Long.valueOf(number.group(1)));
            }
        }
    }

    /** Reads nothing more after the frame it may be waiting for. */
    void deafen() {
        deaf = true;
    }

    /** Says that it is there. Nobody may be at the other end any more. */
    void ping() {
        try {
            socket.getOutputStream().write(PING);
        } catch (IOException gone) {
            // whoever reads notices too, and comes back
        }
    }

    @Override
    public synchronized List<Long> shown() {
        return List.copyOf(shown);
    }

    @Override
    public boolean fetched(long seq) {
        return seq <= from;
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the hub hung up");
            }
            text.append((char) read);
        }
        return text.toString().strip();
    }

    /** The words of the next frame; a server's frames are not masked (RFC 6455, 5.1). */
    private static String frame(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int length = in.readUnsignedByte() & SEVEN_BITS;
        long size = switch (length) {
            case TWO_BYTES_OF_LENGTH -> in.readUnsignedShort();
            case EIGHT_BYTES_OF_LENGTH -> in.readLong();
            default -> length;
        };
        return new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        deaf = true;
        socket.close();
    }
}
