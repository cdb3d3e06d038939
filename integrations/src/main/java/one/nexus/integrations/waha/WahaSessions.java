package one.nexus.integrations.waha;

import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SessionState;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.waha.Answer.Given;
import one.nexus.integrations.waha.Answer.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The session and its pairing with a phone (WAHA docs, "Sessions"). */
public final class WahaSessions {

    private final WahaCalls calls;

    WahaSessions(WahaCalls calls) {
        this.calls = calls;
    }

    /** All sessions of the server, stopped ones too. */
    public Answer<List<WahaSession>> list() {
        return calls.ask(WahaRequest.get("api", "sessions").with("all", true)).map(json -> json.items().stream()
                .flatMap(item -> WahaSession.read(item).stream()).toList());
    }

    /** This session; {@link Problem#NOT_FOUND} when the server does not have it. */
    public Answer<WahaSession> get() {
        return session(WahaRequest.get(path()));
    }

    /** Makes and starts the session. */
    public Answer<WahaSession> create(WahaSessionConfig config) {
        return session(WahaRequest.post(Map.of("name", name(), "start", true, "config", config.fresh()), "api",
                "sessions"));
    }

    /** Replaces the whole configuration; WAHA restarts a running session for it. */
    public Answer<WahaSession> update(WahaSessionConfig config) {
        return session(WahaRequest.put(Map.of("config", config.fresh()), path()));
    }

    /**
     * Makes the session ours: creates it where it is missing; where it is there, writes our wishes over its configuration
     * (only when something differs, because that restarts it) and starts it when it is stopped.
     */
    public Answer<WahaSession> adopt(WahaSessionConfig config) {
        Answer<Json> present = calls.ask(WahaRequest.get(path()));
        return switch (present) {
            case Given<Json> given -> adopt(given.value(), config);
            case Answer.Failed<Json> failed -> failed.problem() == Problem.NOT_FOUND ? create(config) : failed.cast();
        };
    }

    private Answer<WahaSession> adopt(Json present, WahaSessionConfig config) {
        ObjectNode wished = config.over(present.at("config").node());
        Answer<WahaSession> written = wished.equals(Json.withoutNulls(present.at("config").node()))
                ? WahaCalls.documented(WahaSession.read(present))
                : session(WahaRequest.put(Map.of("config", wished), path()));
        return written.flatMap(session -> session.state() == SessionState.STOPPED ? start() : new Given<>(session));
    }

    /**
     * Lets go of the session: stops it and takes our webhook out of its configuration, or it would go on knocking at an
     * address that is gone when somebody starts it again. Everything else in it stays.
     */
    public Answer<WahaSession> release(WahaSessionConfig config) {
        return stop().flatMap(stopped -> calls.ask(WahaRequest.get(path())).flatMap(present -> session(
                WahaRequest.put(Map.of("config", config.without(present.at("config").node())), path()))));
    }

    /** Starts it; starting twice is once. */
    public Answer<WahaSession> start() {
        return session(WahaRequest.post("api", "sessions", name(), "start"));
    }

    /** Stops it and keeps the login. */
    public Answer<WahaSession> stop() {
        return session(WahaRequest.post("api", "sessions", name(), "stop"));
    }

    /** Stops and starts it. */
    public Answer<WahaSession> restart() {
        return session(WahaRequest.post("api", "sessions", name(), "restart"));
    }

    /** Unlinks it from the phone; the configuration stays. */
    public Answer<WahaSession> logOut() {
        return session(WahaRequest.post("api", "sessions", name(), "logout"));
    }

    /** Unlinks and removes it. */
    public Answer<Boolean> delete() {
        return calls.ask(WahaRequest.delete(path())).map(json -> true);
    }

    /** The connected account; empty before the login. */
    public Answer<Optional<Party>> me() {
        return calls.ask(WahaRequest.get("api", "sessions", name(), "me")).map(json -> Optional
                .of(WahaDelivery.account(json)).filter(party -> !party.addresses().isEmpty()));
    }

    /**
     * What the QR code holds, to be drawn by ourselves. The first lives 60 s, the next ones 20 s, and after six the session
     * fails; ask again at every {@code SCAN_QR_CODE}.
     */
    public Answer<String> qr() {
        return calls.ask(WahaRequest.get("api", name(), "auth", "qr").with("format", "raw"))
                .flatMap(json -> WahaCalls.documented(json.text("value")));
    }

    /**
     * The code to type on the phone instead of scanning.
     *
     * @param phoneDigits the phone's number in international digits
     */
    public Answer<String> pairingCode(String phoneDigits) {
        return calls.ask(WahaRequest.post(Map.of("phoneNumber", phoneDigits), "api", name(), "auth", "request-code"))
                .flatMap(json -> WahaCalls.documented(json.text("code")));
    }

    /**
     * The code that the phone shows, too, when WhatsApp wants a passkey confirmed by a person (WAHA 2026.7.1 and later);
     * {@link Problem#NOT_READY} or {@link Problem#INVALID} when nothing waits for it.
     */
    public Answer<String> passkeyCode() {
        return calls.ask(WahaRequest.get("api", name(), "auth", "passkey", "confirmation"))
                .flatMap(json -> WahaCalls.documented(json.text("code")));
    }

    /** Somebody compared the code: the pairing goes on. */
    public Answer<Boolean> confirmPasskey() {
        return calls.ask(WahaRequest.post("api", name(), "auth", "passkey", "confirm")).map(json -> true);
    }

    /** WAHA answers some of these with an empty body; then the session is asked. */
    private Answer<WahaSession> session(WahaRequest request) {
        return calls.ask(request).flatMap(json -> json.isObject() || request.method().equals("GET")
                ? WahaCalls.documented(WahaSession.read(json))
                : get());
    }

    private String[] path() {
        return new String[]{"api", "sessions", name()};
    }

    private String name() {
        return calls.connection().session();
    }
}
