package one.nexus.integrations.channel;

import java.util.Locale;
import java.util.Optional;

/**
 * By what somebody found the account.
 *
 * @param source   what kind of thing it was
 * @param campaign what the advertisement or the link is called by whoever made it: its reference, otherwise its title or id
 * @param ad       the network's id of the advertisement
 * @param url      where it leads
 */
public record Referral(Source source, String campaign, Optional<String> ad, Optional<String> url) {

    /** A link that carries a word of whoever made it. */
    public static Referral link(String campaign) {
        return new Referral(Source.LINK, campaign, Optional.empty(), Optional.empty());
    }

    /** What people find an account by. */
    public enum Source {
        AD, LINK, POST;

        /** Stable, for the table of texts: {@code ad}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
