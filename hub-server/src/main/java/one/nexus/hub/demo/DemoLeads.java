package one.nexus.hub.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Moves the leads of the demonstration to their stages, by the routes of the board. */
@Singleton
class DemoLeads {

    private static final int TRIES = 120;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** Moves the lead of a conversation, once the events have opened it. */
    void move(Colleague hands, long conversation, Script script) {
        Optional<Map<String, Object>> lead = opened(hands, conversation);
        lead.ifPresent(found -> {
            Object id = found.get("id");
            script.valueCents().ifPresent(value -> hands.patch("/api/lead/leads/" + id, Map.of("valueCents", value)));
            stage(hands, script.stage()).ifPresent(stage -> {
                Map<String, Object> move = new HashMap<>(Map.of("stage", stage));
                if (script.stage().equals("lost")) {
                    move.put("lostReason", "Preço ou horário não serviu");
                }
                hands.post("/api/lead/leads/" + id + "/stage", move);
            });
        });
    }

    private static Optional<Map<String, Object>> opened(Colleague hands, long conversation) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Colleague.Answer answer = hands.get("/api/lead/of-conversation/" + conversation);
            if (answer.good() && answer.body().containsKey("id")) {
                return Optional.of(answer.body());
            }
            if (!waited()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> stage(Colleague hands, String key) {
        return hands.list("/api/lead/pipelines").stream().flatMap(pipeline -> stages(pipeline).stream())
                .filter(stage -> key.equals(stage.get("key"))).map(stage -> stage.get("id")).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> stages(Map<String, Object> pipeline) {
        return (List<Map<String, Object>>) pipeline.getOrDefault("stages", List.of());
    }

    private static boolean waited() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
