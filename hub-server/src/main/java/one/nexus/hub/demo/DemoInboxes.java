package one.nexus.hub.demo;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.crypto.Signatures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The two numbers of the demonstration, connected to its own WAHA by the routes that connect any number. */
@Singleton
class DemoInboxes {

    private static final String INBOXES = "/api/channel/inboxes";
    private static final Map<String, String> NAMES = Map.of("recepcao", "WhatsApp Recepção (demonstração)", "vendas",
            "WhatsApp Vendas (demonstração)");

    private final EmbeddedServer server;
    private final Signatures signatures;
    private final DemoPlaces places;

    DemoInboxes(EmbeddedServer server, Signatures signatures, DemoPlaces places) {
        this.server = server;
        this.signatures = signatures;
        this.places = places;
    }

    /** The inboxes by their session; the hub may listen on another port than at its last start. */
    Map<String, DemoPlaces.Place> connected(DemoTeam.Signed administrator) {
        Map<String, DemoPlaces.Place> connected = new LinkedHashMap<>();
        for (String session : NAMES.keySet()) {
            long id = existing(administrator.hands(), session).orElseGet(() -> added(administrator.hands(), session));
            var place = new DemoPlaces.Place(administrator.caller().organisation(), new InboxId(id));
            places.connect(session, place);
            connected.put(session, place);
        }
        return connected;
    }

    /** Where the demonstration's WAHA is at the moment. */
    String address() {
        return "http://127.0.0.1:" + server.getPort() + "/demo-waha";
    }

    private Optional<Long> existing(Colleague hands, String session) {
        Optional<Map<String, Object>> inbox = hands.get(INBOXES).items().stream()
                .filter(found -> session.equals(found.get("session"))).findFirst();
        inbox.filter(found -> !address().equals(found.get("baseUrl"))).ifPresent(found -> hands.patch(
                INBOXES + "/" + found.get("id"), Map.of("baseUrl", address(), "apiKey", DemoWaha.key(signatures))));
        return inbox.map(found -> Colleague.number(found.get("id")));
    }

    private long added(Colleague hands, String session) {
        Colleague.Answer added = hands.post(INBOXES,
                Map.of("name", NAMES.getOrDefault(session, session), "provider", "waha",
                        "baseUrl", address(), "apiKey", DemoWaha.key(signatures), "session", session));
        if (!added.good()) {
            throw new IllegalStateException(
                    "the demonstration's number cannot be connected: " + added.body().get("code"));
        }
        return added.number("id");
    }
}
