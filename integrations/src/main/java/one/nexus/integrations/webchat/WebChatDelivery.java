package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a visitor did, as the hub delivers it to itself: one JSON object, signed with the inbox's own key like the delivery
 * of any provider.
 *
 * @param chat the key of the visitor's chat
 * @param user the address of the user of the site they were proved to be; empty while nobody
 * @param name how they call themselves, or how the site calls them; empty when nobody said
 */
public record WebChatDelivery(String chat, Optional<Address> user, Optional<String> name, List<VisitorEvent> events) {

    static final String SIGNATURE = "X-Webchat-Signature";

    public WebChatDelivery {
        events = List.copyOf(events);
    }

    /** The delivery, signed for an account. */
    public Webhook to(ChannelAccount account, Instant now) {
        byte[] body = Json.write(written());
        String secret = account.secret(Enrolment.DELIVERY_SECRET)
                .orElseThrow(() -> new IllegalArgumentException("the account has no key to sign with"));
        return new Webhook(now, Map.of(SIGNATURE, Identity.hmac(secret, body)), body);
    }

    private Map<String, Object> written() {
        Map<String, Object> visitor = new LinkedHashMap<>();
        visitor.put("chat", chat);
        user.ifPresent(proved -> visitor.put("user", proved.value()));
        name.ifPresent(known -> visitor.put("name", known));
        return Map.of("visitor", visitor, "events", events.stream().map(WebChatDelivery::written).toList());
    }

    private static Map<String, Object> written(VisitorEvent event) {
        return switch (event) {
            case VisitorEvent.Said said -> said(said);
            case VisitorEvent.Typing typing -> Map.of("type", "typing", "on", typing.on());
            case VisitorEvent.Seen seen -> Map.of("type", "seen", "upTo", seen.upTo().toEpochMilli(), "read",
                    seen.read());
        };
    }

    private static Map<String, Object> said(VisitorEvent.Said said) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", "said");
        words.put("id", said.id());
        words.put("at", said.at().toEpochMilli());
        words.put("text", said.text());
        said.file().ifPresent(file -> words.put("file", Map.of("reference", file.reference(), "name", file.name(),
                "mime", file.mime(), "kind", file.kind(), "bytes", file.bytes())));
        return words;
    }
}
