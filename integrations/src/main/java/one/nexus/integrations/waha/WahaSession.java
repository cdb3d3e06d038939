package one.nexus.integrations.waha;

import one.nexus.integrations.channel.Party;
import one.nexus.integrations.channel.SessionState;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;

/**
 * A session on a WAHA server.
 *
 * @param name     its name there
 * @param state    its state
 * @param engine   GOWS, NOWEB, WEBJS or WPP, when told
 * @param owner    the connected account, once logged in
 * @param webhooks where it posts its events: another address than ours means a second listener
 */
public record WahaSession(String name, SessionState state, Optional<String> engine, Optional<Party> owner,
        List<String> webhooks) {

    public WahaSession {
        webhooks = List.copyOf(webhooks);
    }

    static Optional<WahaSession> read(Json json) {
        Optional<Party> owner = Optional.of(WahaDelivery.account(json.at("me")))
                .filter(party -> !party.addresses().isEmpty());
        List<String> webhooks = json.items("config", "webhooks").stream().flatMap(hook -> hook.text("url").stream())
                .toList();
        return json.text("name").map(name -> new WahaSession(name,
                json.text("status").map(WahaAccountReader::state).orElse(SessionState.UNKNOWN),
                json.text("engine", "engine").or(() -> json.text("engine")), owner, webhooks));
    }
}
