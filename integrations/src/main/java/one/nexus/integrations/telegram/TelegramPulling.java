package one.nexus.integrations.telegram;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Pulling;
import one.nexus.integrations.channel.Pulling.Pulled.Brought;
import one.nexus.integrations.channel.Pulling.Pulled.Failed;
import one.nexus.integrations.channel.Webhook;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.http.Exchanges;
import one.nexus.integrations.json.Json;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for updates by long polling (Bot API, "getUpdates"). The cursor is the {@code offset}: the number after the last
 * update, in digits; asking with it tells Telegram that those before it are kept.
 */
final class TelegramPulling implements Pulling {

    private static final Duration LONGEST = Duration.ofSeconds(50);
    /** For the way there and back, and an answer of a hundred updates. */
    private static final Duration BEYOND = Duration.ofSeconds(15);

    private final OkHttpClient guarded;
    private final HttpUrl base;
    private final Clock clock;

    TelegramPulling(OkHttpClient guarded, HttpUrl base, Clock clock) {
        this.guarded = guarded;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public boolean wanted(ChannelAccount account) {
        return account.setting(TelegramType.DELIVERY).filter(TelegramType.BY_WEBHOOK::equals).isEmpty();
    }

    @Override
    public Pulled pull(ChannelAccount account, String cursor, Duration patience) {
        Optional<BotToken> token = BotToken.of(account);
        if (token.isEmpty()) {
            return new Failed("wrong-key", Duration.ZERO);
        }
        Duration wait = patience.compareTo(LONGEST) > 0 ? LONGEST : patience;
        return switch (patientFor(wait).exchange(token.get(), question(cursor, wait))) {
            case Exchange.Replied reply -> read(TelegramReply.of(reply), cursor);
            case Exchange.NotSent failure -> new Failed("unreachable", Duration.ZERO);
            case Exchange.Unanswered failure -> new Failed("unreachable", Duration.ZERO);
            case Exchange.Forbidden refusal -> new Failed("unreachable", Duration.ZERO);
        };
    }

    /** Telegram is silent for as long as it was told to wait: that must not pass for a dead connection. */
    private TelegramCalls patientFor(Duration wait) {
        Duration whole = wait.plus(BEYOND);
        return new TelegramCalls(new Exchanges(guarded.newBuilder().readTimeout(whole)
                .callTimeout(whole.plus(BEYOND)).build()), base);
    }

    private static TelegramRequest question(String cursor, Duration wait) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        offset(cursor).ifPresent(offset -> parameters.put("offset", offset));
        parameters.put("timeout", wait.toSeconds());
        parameters.put("allowed_updates", TelegramUpdate.WANTED);
        return TelegramRequest.of("getUpdates", parameters);
    }

    private Pulled read(TelegramReply reply, String cursor) {
        if (reply.ok()) {
            return reply.result().node().isArray()
                    ? brought(reply.result().items(), cursor)
                    : new Failed("unreachable", Duration.ZERO);
        }
        return switch (reply.code()) {
            case 401, 404 -> new Failed("wrong-key", Duration.ZERO);
            case 409 -> new Failed("taken", Duration.ZERO);
            case 429 -> new Failed("unreachable", reply.retryAfter());
            default -> new Failed("unreachable", Duration.ZERO);
        };
    }

    private Pulled brought(List<Json> updates, String cursor) {
        List<Webhook> deliveries = updates.stream()
                .map(update -> new Webhook(clock.instant(), Map.of(), Json.write(update.node()))).toList();
        String next = updates.stream().flatMap(update -> update.text("update_id").stream())
                .flatMap(text -> offset(text).stream()).max(Long::compare).map(last -> Long.toString(last + 1))
                .orElse(cursor);
        return new Brought(deliveries, next);
    }

    private static Optional<Long> offset(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
