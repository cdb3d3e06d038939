package one.nexus.integrations.meta;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Meta asks once whether an address is ours, with a word that was agreed in its dashboard (Graph API, "Webhooks",
 * "Verification requests"). The hub makes that word and hands it to the administrator.
 */
public final class MetaChallenge {

    /** The name under which the word is handed out. */
    public static final String VERIFY_TOKEN = "verifyToken";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,500}");

    private MetaChallenge() {}

    /** What to answer; empty when the word is another one. */
    public static Optional<String> answer(ChannelAccount account, Map<String, String> query) {
        Optional<String> agreed = account.secret(Enrolment.DELIVERY_SECRET);
        boolean asks = "subscribe".equals(query.get("hub.mode"));
        String given = query.getOrDefault("hub.verify_token", "");
        return agreed.filter(word -> asks && MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8)))
                .flatMap(word -> Optional.ofNullable(query.get("hub.challenge")))
                .filter(text -> PLAIN.matcher(text).matches());
    }

    /** What an administrator has to copy into Meta's dashboard beside the address. */
    public static Map<String, String> handout(ChannelAccount account) {
        return account.secret(Enrolment.DELIVERY_SECRET).map(word -> Map.of(VERIFY_TOKEN, word)).orElse(Map.of());
    }
}
