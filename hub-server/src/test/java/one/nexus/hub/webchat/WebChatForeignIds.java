package one.nexus.hub.webchat;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.Browser;
import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;

import java.util.Locale;
import java.util.Map;
import jakarta.inject.Singleton;

/** The chat of another organisation's site, and where it was shown. */
@Singleton
class WebChatForeignIds implements ForeignIds {

    private final EmbeddedServer server;

    WebChatForeignIds(EmbeddedServer server) {
        this.server = server;
    }

    @Override
    public String routes() {
        return "/api/webchat";
    }

    @Override
    public Map<String, String> made(People.Signed owner, String canary) {
        String domain = canary.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-") + ".example";
        Browser.Answer made = Shop.connect(owner, Map.of("domains", domain));
        String address = String.valueOf(made.at("webhookUrl"));
        new Panel(server.getURI(), address.substring(address.lastIndexOf('/') + 1)).post("/opened",
                Map.of("page", "https://" + domain));
        return Map.of("/api/webchat/inboxes/{id}", String.valueOf(made.number("id")));
    }
}
