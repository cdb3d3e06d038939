package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.ChannelAccount;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token of a bot, {@code 123456:ABC-DEF…}: its number and its key. Never shown.
 *
 * @param value as {@code @BotFather} gave it
 */
record BotToken(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{20,100}");

    /** The token of an account; empty when there is none, or what there is cannot be one. */
    static Optional<BotToken> of(ChannelAccount account) {
        return account.secret(TelegramType.BOT_TOKEN).map(String::strip)
                .filter(text -> SHAPE.matcher(text).matches()).map(BotToken::new);
    }

    /** A text from outside without the token, in whole or as its key alone. */
    String cutFrom(String text) {
        return text.replace(value, "…").replace(value.substring(value.indexOf(':') + 1), "…");
    }

    @Override
    public String toString() {
        return "BotToken[…]";
    }
}
