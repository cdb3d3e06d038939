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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The Graph API with one application: it knows its token, checks the proof of it, and signs what it delivers. */
public final class FakeMeta implements AutoCloseable {

    public static final String TOKEN = "EAAFixtureFixtureFixture0123456789";
    public static final String RENEWED = "IGAARenewedRenewedRenewed0123456789";
    public static final String SECRET = "fixture-meta-app-secret";
    public static final String NUMBER = "106540352242922";
    public static final String OTHER_NUMBER = "209990000000001";
    public static final String BUSINESS = "102290129340398";
    public static final String INSTAGRAM = "17841400000000001";
    public static final String PAGE = "108000000000001";

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile String gated = "";
    private volatile String held = "";
    private volatile String lastToken = "";

    public FakeMeta() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What the hub asked: method and path without the version, and the body, or the query where that is empty. */
    public record Call(String what, String body) {}

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls(String what) {
        return calls.stream().filter(call -> call.what.equals(what)).toList();
    }

    /** Answers this call with an error from now on. */
    public void refuses(String what, int code, int subcode) {
        refusals.put(what, "{\"error\":{\"message\":\"Refused.\",\"type\":\"OAuthException\",\"code\":%d,"
                .formatted(code) + "\"error_subcode\":%d}}".formatted(subcode));
    }

    public void allowsAgain() {
        refusals.clear();
    }

    /** Does this call and keeps its answer back until {@link #letsGo}. */
    public void holds(String what) {
        gate = new CountDownLatch(1);
        gated = what;
    }

    /** The id of the message whose answer is kept back, or empty. */
    public String held() {
        return held;
    }

    public void letsGo() {
        gated = "";
        held = "";
        gate.countDown();
    }

    private String kept(String what, String answer) {
        if (what.equals(gated)) {
            held = answer.replaceAll(".*\"message_id\":\"([^\"]*)\".*", "$1");
            try {
                gate.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return answer;
    }

    /** The token of the last call. */
    public String lastToken() {
        return lastToken;
    }

    /** The signature of what it delivers. */
    public static String signature(String body) {
        return "sha256=" + hmac(body);
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String what = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+/", "");
        calls.add(new Call(what, body.isEmpty() || body.equals("{}") ? query : body));
        String token = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("^Bearer ", "");
        boolean known = token.equals(TOKEN) || token.equals(RENEWED);
        boolean proven = !query.contains("appsecret_proof=") || query.contains(hmac(token));
        lastToken = token;
        String answer = !known
                ? error(190, 0, "Invalid OAuth access token.")
                : proven
                        ? kept(what, answered(what))
                        : error(100, 0, "Invalid appsecret_proof provided in the API argument");
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.startsWith("{\"error\"") ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String error(int code, int subcode, String message) {
        return "{\"error\":{\"message\":\"%s\",\"code\":%d,\"error_subcode\":%d}}".formatted(message, code, subcode);
    }

    private String answered(String what) {
        String refusal = refusals.get(what);
        if (refusal != null) {
            return refusal;
        }
        return switch (what) {
            case "GET " + NUMBER -> number(NUMBER, "+55 11 94002-8922");
            case "GET " + OTHER_NUMBER -> number(OTHER_NUMBER, "+55 11 93000-1111");
            case "GET " + BUSINESS + "/phone_numbers" ->
                "{\"data\":[{\"id\":\"" + NUMBER + "\"},{\"id\":\"" + OTHER_NUMBER + "\"}]}";
            case "GET " + BUSINESS + "/message_templates" -> """
                    {"data":[{"name":"lembrete","language":"pt_BR","category":"UTILITY","status":"APPROVED","components":[
                    {"type":"BODY","text":"Olá {{1}}, sua consulta é em {{2}}."}]}]}""";
            case "GET me" -> """
                    {"id":"%s","user_id":"%s","username":"loja.aurora","name":"Loja Aurora"}"""
                    .formatted(PAGE, INSTAGRAM);
            case "POST " + NUMBER + "/messages", "POST " + OTHER_NUMBER + "/messages" ->
                "{\"messages\":[{\"id\":\"wamid.HUB" + messages.incrementAndGet() + "\"}]}";
            case "POST me/messages" -> "{\"recipient_id\":\"1\",\"message_id\":\"mid.HUB" + messages.incrementAndGet()
                    + "\"}";
            case "POST 17870000000000001/replies" ->
                "{\"id\":\"178700000000001" + messages.incrementAndGet() + "\"}";
            case "POST 900000000000001_500000000000001/comments" ->
                "{\"id\":\"900000000000001_60000" + messages.incrementAndGet() + "\"}";
            case "GET /refresh_access_token" ->
                "{\"access_token\":\"" + RENEWED + "\",\"token_type\":\"bearer\",\"expires_in\":5183944}";
            case "GET 1098765432109876" -> "{\"name\":\"Carla Dias\",\"username\":\"carla.dias\"}";
            case "GET 7123456789012345" -> "{\"name\":\"Rui Costa\"}";
            default -> "{\"success\":true}";
        };
    }

    private static String number(String id, String shown) {
        return "{\"id\":\"%s\",\"display_phone_number\":\"%s\",\"verified_name\":\"Loja Aurora\"}".formatted(id, shown);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
