package one.nexus.hub.conversation;

import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;
import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.Numbers;
import one.nexus.hub.conversation.intake.Heard;
import one.nexus.integrations.channel.Address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

/** A conversation of another organisation, and a message in it. */
@Singleton
class ConversationForeignIds implements ForeignIds {

    private static final String CONVERSATION = "/api/conversation/conversations/{id}";

    private final Numbers numbers;
    private final Intake intake;

    ConversationForeignIds(Numbers numbers, Intake intake) {
        this.numbers = numbers;
        this.intake = intake;
    }

    @Override
    public String routes() {
        return "/api/conversation";
    }

    @Override
    public Map<String, String> made(People.Signed owner, String canary) {
        InboxId inbox = numbers.add(owner.organisation(), canary);
        intake.accept(new Arrival(inbox, owner.organisation(),
                List.of(Heard.text("CANARY1", canary, canary, Address.whatsAppPhone("5511912345678"))), Heard.NOW, true,
                "trace"));
        long conversation = ((Number) owner.browser().get("/api/conversation/conversations").items().getFirst()
                .get("id"))
                .longValue();
        var message = owner.browser().get("/api/conversation/conversations/" + conversation + "/messages").items()
                .getFirst();
        return Map.of(CONVERSATION, String.valueOf(conversation), CONVERSATION + "/messages/{message}",
                String.valueOf(message.get("id")), "/api/conversation/of-contact/{contact}",
                String.valueOf(owner.browser().get("/api/conversation/conversations/" + conversation)
                        .number("contact.id")));
    }

    @Override
    public Map<String, Map<String, Object>> bodies() {
        Map<String, Map<String, Object>> bodies = new HashMap<>();
        bodies.put("POST " + CONVERSATION + "/messages", Map.of("text", "oi", "clientKey", "k1"));
        bodies.put("POST " + CONVERSATION + "/notes", Map.of("text", "oi", "clientKey", "k2"));
        bodies.put("POST " + CONVERSATION + "/templates",
                Map.of("template", Map.of("name", "aviso", "language", "pt_BR"), "clientKey", "k3"));
        bodies.put("PUT " + CONVERSATION + "/draft", Map.of("text", "oi"));
        bodies.put("PUT " + CONVERSATION + "/messages/{message}", Map.of("text", "oi"));
        bodies.put("PUT " + CONVERSATION + "/messages/{message}/reaction", Map.of("emoji", "👍"));
        bodies.put("PUT " + CONVERSATION + "/assignment", Map.of());
        return bodies;
    }
}
