package one.nexus.integrations.waha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Map;

/**
 * How a session is to behave and where it is to post its events (WAHA docs, "Sessions").
 *
 * <p>{@code message.any} and never {@code message} beside it: both would deliver every customer's message twice. Twelve
 * attempts with growing pauses cover about two hours of our absence; WAHA's own default gives up after half a minute.
 * {@code markOnline} is off, or the owner's phone would stop ringing.
 *
 * @param webhookUrl where to post
 * @param hmacKey    what to sign with
 * @param inboxId    ours, named in a header of every delivery
 * @param metadata   returned with every event
 * @param groups     whether group chats are wanted
 */
public record WahaSessionConfig(String webhookUrl, String hmacKey, String inboxId, Map<String, String> metadata,
        boolean groups) {

    /** The header that names our inbox: events without it come through somebody else's configuration. */
    public static final String INBOX_HEADER = "X-Nexus-Inbox";

    /** What is subscribed. */
    public static final List<String> EVENTS = List.of("message.any", "message.ack", "message.ack.group",
            "message.reaction", "message.edited", "message.revoked", "message.waiting", "session.status",
            "presence.update", "call.received", "call.accepted", "call.rejected", "label.upsert", "label.deleted",
            "label.chat.added", "label.chat.deleted", "group.v2.join", "group.v2.leave", "group.v2.participants",
            "group.v2.update", "poll.vote", "poll.vote.failed");

    private static final int ATTEMPTS = 12;
    private static final int FIRST_PAUSE_SECONDS = 2;

    public WahaSessionConfig {
        metadata = Map.copyOf(metadata);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "WahaSessionConfig[webhookUrl=" + webhookUrl + ", inboxId=" + inboxId + ", groups=" + groups + "]";
    }

    ObjectNode fresh() {
        return over(Json.MAPPER.createObjectNode());
    }

    /** Our wishes over a configuration that is already there: its proxy, client name and other listeners stay. */
    ObjectNode over(JsonNode present) {
        ObjectNode config = Json.withoutNulls(present) instanceof ObjectNode kept
                ? kept
                : Json.MAPPER.createObjectNode();
        metadata.forEach(config.withObjectProperty("metadata")::put);
        config.withObjectProperty("ignore").put("status", true).put("groups", !groups).put("channels", true)
                .put("broadcast", true);
        config.withObjectProperty("noweb").put("markOnline", false).withObjectProperty("store").put("enabled", true)
                .put("fullSync", false);
        // the browser engines tell of receipts and of typing only when asked to
        config.withObjectProperty("webjs").put("tagsEventsOn", true);
        config.withObjectProperty("gows").withObjectProperty("storage").put("messages", true).put("groups", true)
                .put("chats", true).put("labels", true);
        config.set("webhooks", others(config).add(webhook()));
        return config;
    }

    /** The configuration that is there without our webhook. */
    ObjectNode without(JsonNode present) {
        ObjectNode config = Json.withoutNulls(present) instanceof ObjectNode kept
                ? kept
                : Json.MAPPER.createObjectNode();
        config.set("webhooks", others(config));
        return config;
    }

    private ArrayNode others(ObjectNode config) {
        ArrayNode others = Json.MAPPER.createArrayNode();
        new Json(config).items("webhooks").stream().filter(hook -> !isOurs(hook))
                .forEach(hook -> others.add(hook.node()));
        return others;
    }

    private boolean isOurs(Json hook) {
        boolean sameUrl = hook.text("url").filter(webhookUrl::equals).isPresent();
        return sameUrl || hook.items("customHeaders").stream().anyMatch(header -> header.text("name")
                .filter(INBOX_HEADER::equalsIgnoreCase).isPresent()
                && header.text("value").filter(inboxId::equals).isPresent());
    }

    private ObjectNode webhook() {
        ObjectNode hook = Json.MAPPER.createObjectNode().put("url", webhookUrl);
        ArrayNode events = hook.putArray("events");
        EVENTS.forEach(events::add);
        hook.putObject("hmac").put("key", hmacKey);
        hook.putObject("retries").put("policy", "exponential").put("delaySeconds", FIRST_PAUSE_SECONDS)
                .put("attempts", ATTEMPTS);
        hook.putArray("customHeaders").addObject().put("name", INBOX_HEADER).put("value", inboxId);
        return hook;
    }
}
