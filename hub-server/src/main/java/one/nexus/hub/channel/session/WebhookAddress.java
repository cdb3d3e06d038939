package one.nexus.hub.channel.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.channel.Carriers;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxStore;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Where providers deliver: the hub's public address, and this node's own for practice numbers. */
@Singleton
final class WebhookAddress {

    private static final String PATH = "/webhooks/";

    private final String publicUrl;
    private final Provider<EmbeddedServer> server;
    private final InboxStore store;
    private final Carriers carriers;

    WebhookAddress(@Value("${nexus.public-url:}") String publicUrl, Provider<EmbeddedServer> server,
            InboxStore store, Carriers carriers) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.server = server;
        this.store = store;
        this.carriers = carriers;
    }

    String of(Inbox inbox) {
        String token = store.webhookToken(inbox.organisation(), inbox.id());
        return base(inbox) + PATH + carriers.route(inbox.provider()) + "/" + token;
    }

    private String base(Inbox inbox) {
        if (inbox.practice() || publicUrl.isEmpty()) {
            return "http://127.0.0.1:" + server.get().getPort();
        }
        return publicUrl;
    }
}
