package one.nexus.hub.lead;

import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;

import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

/** Leads, stages and conversations of another organisation. */
@Singleton
class LeadForeignIds implements ForeignIds {

    private final Customers customers;

    LeadForeignIds(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String routes() {
        return "/api/lead";
    }

    @Override
    public Map<String, String> made(People.Signed owner, String canary) {
        var customer = customers.writes(customers.known(owner.organisation(), canary));
        String conversation = Long.toString(customer.conversation());
        String lead = owner.browser().get("/api/lead/of-conversation/" + conversation).at("id").toString();
        Map<?, ?> stage = (Map<?, ?>) ((List<?>) owner.browser().get("/api/lead/pipelines").list().getFirst()
                .get("stages")).getFirst();
        return Map.of("/api/lead/leads/{id}", lead, "/api/lead/of-conversation/{id}", conversation,
                "/api/lead/board/{stage}",
                stage.get("id").toString());
    }

    @Override
    public Map<String, Map<String, Object>> bodies() {
        return Map.of("POST /api/lead/leads/{id}/stage", Map.of("stage", 1), "PATCH /api/lead/leads/{id}",
                Map.of("title", "x", "valueCents", 1, "owner", 1, "nextStep", "x", "nextStepOn", "2026-01-31",
                        "version", 1));
    }
}
