package one.nexus.integrations.meta;

import one.nexus.integrations.channel.ChannelAccount;

import java.util.Optional;

/**
 * An access token. Never shown.
 *
 * @param value as Meta gave it
 */
public record MetaToken(String value) {

    /** The answer of an administrator that holds it. */
    public static final String ANSWER = "accessToken";

    /** The token of an account; empty when there is none, or what there is cannot be one. */
    public static Optional<MetaToken> of(ChannelAccount account) {
        return account.secret(ANSWER).map(String::strip)
                .filter(text -> text.length() >= 8 && text.chars().allMatch(unit -> unit > ' ' && unit < 0x7f))
                .map(MetaToken::new);
    }

    /** A text from outside without the token. */
    public String cutFrom(String text) {
        return text.replace(value, "…");
    }

    @Override
    public String toString() {
        return "MetaToken[…]";
    }
}
