package one.nexus.hub.channel;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jakarta.inject.Singleton;

/** Inboxes and kept deliveries of another organisation. */
@Singleton
class ChannelForeignIds implements ForeignIds {

    private final EmbeddedServer server;

    ChannelForeignIds(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    public String routes() {
        return "/api/channel";
    }

    @Override
    public Map<String, String> made(People.Signed owner, String canary) {
        try (FakeWaha waha = new FakeWaha()) {
            InboxId inbox = WebhookTest.connect(owner, waha);
            owner.browser().patch("/api/channel/inboxes/" + inbox, Map.of("name", canary));
            Posting.signed(server.getURI(), waha.webhookPath(), canary.getBytes(StandardCharsets.UTF_8),
                    waha.hmacKey());
            Object kept = owner.browser().get("/api/channel/kept-events").items().getFirst().get("id");
            Map<String, String> ids = new HashMap<>();
            ids.put("/api/channel/inboxes/{id}", inbox.toString());
            ids.put("/api/channel/inboxes/{id}/callbacks/{delivery}", "1");
            ids.put("/api/channel/kept-events/{id}", kept.toString());
            ids.put("/api/channel/dead-letters/{id}", "chat:1");
            return ids;
        }
    }

    @Override
    public Map<String, Map<String, Object>> bodies() {
        Map<String, Map<String, Object>> bodies = new HashMap<>();
        bodies.put("POST /api/channel/inboxes", Map.of("name", "Vendas", "provider", "waha", "baseUrl",
                "http://127.0.0.1:1", "apiKey", "key", "session", "default"));
        bodies.put("POST /api/channel/consents", Map.of("name", "Vendas", "provider", "email", "answers",
                Map.of("service", "google-account", "address", "a@b.example", "clientId", "c", "clientSecret", "s")));
        bodies.put("PATCH /api/channel/inboxes/{id}", Map.of("name", "Vendas"));
        bodies.put("POST /api/channel/inboxes/{id}/pairing-code", Map.of("phone", "5511940028922"));
        bodies.put("POST /api/channel/inboxes/{id}/practice-messages", Map.of("text", "oi"));
        return bodies;
    }
}
