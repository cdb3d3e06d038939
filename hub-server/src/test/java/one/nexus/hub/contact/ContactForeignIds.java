package one.nexus.hub.contact;

import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;

import java.util.Map;
import jakarta.inject.Singleton;

/** A contact of another organisation. */
@Singleton
class ContactForeignIds implements ForeignIds {

    @Override
    public String routes() {
        return "/api/contact";
    }

    @Override
    public Map<String, String> made(People.Signed owner, String canary) {
        var made = owner.browser().post("/api/contact/contacts", Map.of("name", canary, "phone", "+5511987654321"));
        String id = String.valueOf(made.number("id"));
        var other = owner.browser().post("/api/contact/contacts", Map.of("name", canary, "phone", "+5511987654322"));
        var joined = owner.browser().post("/api/contact/contacts/" + id + "/merges",
                Map.of("other", other.number("id")));
        return Map.of("/api/contact/contacts/{id}", id, "/api/contact/contacts/{id}/merges/{merge}",
                String.valueOf(joined.number("merge")));
    }

    @Override
    public Map<String, Map<String, Object>> bodies() {
        return Map.of("PATCH /api/contact/contacts/{id}", Map.of("name", "Other"), "POST /api/contact/contacts",
                Map.of("name", "Other", "phone", "+5511987650000"), "POST /api/contact/contacts/{id}/merges",
                Map.of("other", 1));
    }
}
