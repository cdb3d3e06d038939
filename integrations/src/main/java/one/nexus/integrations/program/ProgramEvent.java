package one.nexus.integrations.program;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a program said, as it is written down and handed in.
 *
 * @param event {@code contact}, {@code message}, {@code edit}, {@code delete}, {@code receipt} or {@code typing}
 * @param said  its fields, as {@link ProgramDecoder} reads them
 */
public record ProgramEvent(String event, Map<String, Object> said) {

    static final String SIGNATURE = "X-One-Nexus-Own-Signature";

    public ProgramEvent {
        said = Map.copyOf(said);
    }

    /** A delivery of it to this account, signed with the account's own key. */
    public Webhook delivery(ChannelAccount account, Instant now) {
        Map<String, Object> whole = new LinkedHashMap<>(said);
        whole.put("event", event);
        whole.put("inbox", account.id());
        byte[] bytes = Json.write(whole);
        String secret = account.secret(Enrolment.DELIVERY_SECRET)
                .orElseThrow(() -> new IllegalStateException("an account without a key of its own"));
        return new Webhook(now, Map.of(SIGNATURE, Hmac.hex(secret, "", bytes)), bytes, Optional.empty());
    }
}
