package one.nexus.hub.reception;

import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;
import one.nexus.hub.channel.Numbers;

import java.util.Map;
import jakarta.inject.Singleton;

/** How an inbox of another organisation receives whoever writes. */
@Singleton
class ReceptionForeignIds implements ForeignIds {

    private final Numbers numbers;

    ReceptionForeignIds(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String routes() {
        return "/api/reception";
    }

    @Override
    public Map<String, String> made(People.Signed owner, String canary) {
        String inbox = numbers.add(owner.organisation(), canary).toString();
        owner.browser().put("/api/reception/inboxes/" + inbox, Map.of("greeting", canary));
        return Map.of("/api/reception/inboxes/{id}", inbox);
    }

    @Override
    public Map<String, Map<String, Object>> bodies() {
        return Map.of("PUT /api/reception/inboxes/{id}", Map.of("greeting", "Oi"));
    }
}
