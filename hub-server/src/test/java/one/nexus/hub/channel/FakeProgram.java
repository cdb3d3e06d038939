package one.nexus.hub.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program of somebody's own that takes callbacks, and believes only what is signed. It offers one file. */
final class FakeProgram implements AutoCloseable {

    private final HttpServer server;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile String secret = "";
    private volatile int status = 204;

    FakeProgram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::take);
        server.createContext("/note.txt", exchange -> say(exchange, 200, "A note"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    String file() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/note.txt";
    }

    /** Believes what is signed with this from now on. */
    void knows(String signingSecret) {
        secret = signingSecret;
    }

    /** Answers so from now on. */
    void answers(int code) {
        status = code;
    }

    /** What it was told and believed, in order. */
    List<String> told() {
        return told;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String timestamp = exchange.getRequestHeaders().getFirst("X-One-Nexus-Timestamp");
        boolean genuine = ("sha256=" + hmac(timestamp + "." + body))
                .equals(exchange.getRequestHeaders().getFirst("X-One-Nexus-Signature"));
        if (genuine) {
            told.add(body);
        }
        say(exchange, genuine ? status : 401, "");
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((secret + " ").strip().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return "";
        }
    }

    private static void say(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
