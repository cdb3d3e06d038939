package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.ChannelAccount;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token of an account at NotificaMe, an id or a JWT. Never shown.
 *
 * @param value as NotificaMe gave it
 */
record ApiToken(String value) {

    /** What a header carries. */
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{8,2000}");

    /** The token of an account; empty when there is none, or what there is cannot be one. */
    static Optional<ApiToken> of(ChannelAccount account) {
        return account.secret(NotificameType.TOKEN).map(String::strip).filter(text -> SHAPE.matcher(text).matches())
                .map(ApiToken::new);
    }

    /** A text from outside without the token. */
    String cutFrom(String text) {
        return text.replace(value, "…");
    }

    @Override
    public String toString() {
        return "ApiToken[…]";
    }
}
