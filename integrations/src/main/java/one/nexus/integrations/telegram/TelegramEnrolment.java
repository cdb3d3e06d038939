package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Connects bots (Bot API, "getMe", "setWebhook", "deleteWebhook"). */
final class TelegramEnrolment implements Enrolment {

    private static final Check WRONG_TOKEN = new Check.Wrong(TelegramType.BOT_TOKEN, "wrong-key");

    private final TelegramCalls calls;

    TelegramEnrolment(TelegramCalls calls) {
        this.calls = calls;
    }

    @Override
    public Check check(ChannelAccount account) {
        return BotToken.of(account).map(this::check).orElse(WRONG_TOKEN);
    }

    /** Asked first who it is, so that a wrong token is not taken for a wrong address. */
    @Override
    public Check connect(ChannelAccount account, String webhook) {
        Optional<BotToken> token = BotToken.of(account);
        if (token.isEmpty()) {
            return WRONG_TOKEN;
        }
        Check known = check(token.get());
        if (!(known instanceof Check.Fine)) {
            return known;
        }
        if (account.setting(TelegramType.DELIVERY).filter(TelegramType.BY_WEBHOOK::equals).isEmpty()) {
            return told(token.get(), withdrawal(), reply -> known);
        }
        Optional<String> secret = account.secret(DELIVERY_SECRET);
        return secret.isEmpty()
                ? new Check.Unreachable("The account has no secret for what Telegram delivers.")
                : told(token.get(), order(webhook, secret.get()), reply -> known);
    }

    @Override
    public void release(ChannelAccount account) {
        BotToken.of(account).ifPresent(token -> calls.exchange(token, withdrawal()));
    }

    private Check check(BotToken token) {
        return told(token, TelegramRequest.of("getMe", Map.of()), reply -> described(reply.result()));
    }

    private static Check described(Json bot) {
        Optional<String> handle = bot.text("username").map(name -> "@" + name).or(() -> bot.text("id"));
        Optional<String> name = bot.text("first_name").or(() -> handle);
        return name.<Check>flatMap(called -> handle.map(found -> new Check.Fine(called, found)))
                .orElseGet(() -> new Check.Unreachable("The answer is not what Telegram documents."));
    }

    /** What waits for the bot is kept, however it is delivered from now on. */
    private static TelegramRequest withdrawal() {
        return TelegramRequest.of("deleteWebhook", Map.of("drop_pending_updates", false));
    }

    private static TelegramRequest order(String webhook, String secret) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("url", webhook);
        parameters.put("secret_token", secret);
        parameters.put("allowed_updates", TelegramUpdate.WANTED);
        parameters.put("drop_pending_updates", false);
        return TelegramRequest.of("setWebhook", parameters);
    }

    private Check told(BotToken token, TelegramRequest request, Function<TelegramReply, Check> done) {
        return switch (calls.exchange(token, request)) {
            case Exchange.Replied replied -> told(token, TelegramReply.of(replied), request, done);
            case Exchange.NotSent failure -> new Check.Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Check.Unreachable(failure.cause());
            case Exchange.Forbidden refusal -> new Check.Unreachable(refusal.reason());
        };
    }

    /** The only 400 there is to these questions: the address of the webhook is not one that Telegram delivers to. */
    private static Check told(BotToken token, TelegramReply reply, TelegramRequest request,
            Function<TelegramReply, Check> done) {
        if (reply.ok()) {
            return done.apply(reply);
        }
        return switch (reply.code()) {
            case 401, 404 -> WRONG_TOKEN;
            case 400 -> request.method().equals("setWebhook")
                    ? new Check.Wrong(TelegramType.DELIVERY, "needs-public-address")
                    : new Check.Unreachable(reply.reason(token));
            default -> new Check.Unreachable(reply.reason(token));
        };
    }
}
