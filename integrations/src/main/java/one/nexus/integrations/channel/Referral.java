package one.nexus.integrations.channel;

import java.util.Optional;

/**
 * By what somebody found the account.
 *
 * @param source   a stable word: {@code ad}, {@code link}, {@code post}
 * @param campaign what the advertisement or the link is called by whoever made it: its reference, otherwise its title or id
 * @param ad       the network's id of the advertisement
 * @param url      where it leads
 */
public record Referral(String source, String campaign, Optional<String> ad, Optional<String> url) {}
