package one.nexus.hub.webchat;

import io.micronaut.http.HttpRequest;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.platform.web.Forbidden;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.PublicAddress;
import one.nexus.integrations.webchat.WebChatSite;
import one.nexus.integrations.webchat.WebChatType;

import jakarta.inject.Singleton;

/** The chats by the token that stands on the page of a site. */
@Singleton
class Sites {

    private final Connections connections;
    private final PublicAddress address;

    Sites(Connections connections, PublicAddress address) {
        this.connections = connections;
        this.address = address;
    }

    /** @throws NotFound when no chat has this token */
    Site of(String token) {
        return connections.ofToken(token)
                .filter(known -> known.inbox().provider().kind().equals(WebChatType.KIND))
                .map(known -> new Site(known, WebChatSite.of(known.account())))
                .orElseThrow(() -> new NotFound("chat"));
    }

    /**
     * Refuses a page that may not show the chat. A browser keeps it out by the panel's policy already; this is for whoever has
     * found a way around it.
     *
     * @throws Forbidden {@code domain}
     */
    void admit(HttpRequest<?> request, Site site, String page) {
        if (!site.answers().domains().hold(page) && !address.isOurs(request, page)) {
            throw new Forbidden("domain");
        }
    }
}
