package one.nexus.hub.channel.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
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

    WebhookAddress(@Value("${nexus.public-url:}") String publicUrl, Provider<EmbeddedServer> server,
            InboxStore store) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.server = server;
        this.store = store;
    }

    String of(Inbox inbox) {
        String token = store.webhookToken(inbox.organisation(), inbox.id());
        return base(inbox) + PATH + inbox.provider().kind().code() + "/" + token;
    }

    private String base(Inbox inbox) {
        if (inbox.practice() || publicUrl.isEmpty()) {
            return "http://127.0.0.1:" + server.get().getPort();
        }
        return publicUrl;
    }
}
