package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;

/** The end of a call that sends. */
final class TelegramSendAnswer {

    /** One error code stands for everything that is wrong with a call; these words tell that nobody may write there. */
    private static final List<String> BLOCKED = List.of("not enough rights", "have no rights", "chat_write_forbidden",
            "user_is_blocked");

    private static final List<String> UNKNOWN = List.of("not found", "message_id_invalid", "peer_id_invalid");

    private TelegramSendAnswer() {}

    static SendResult read(Exchange exchange, String chatKey, BotToken token) {
        return switch (exchange) {
            case Exchange.NotSent failure -> new Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Uncertain(failure.cause());
            case Exchange.Forbidden refusal -> new Rejected(Code.FORBIDDEN_ADDRESS, refusal.reason());
            case Exchange.Replied replied -> {
                TelegramReply reply = TelegramReply.of(replied);
                yield reply.ok() ? accepted(reply.result(), chatKey) : refused(reply, token);
            }
        };
    }

    private static SendResult accepted(Json message, String chatKey) {
        String chat = TelegramId.number(message.at("chat"), "id").orElse(chatKey);
        Optional<TelegramId> id = TelegramId.read(chat, message);
        return id.<SendResult>map(told -> new Accepted(List.of(told.named(true)))).orElseGet(AcceptedIdUnknown::new);
    }

    /**
     * A 404 is an address without such a bot. A 500 or 504 may come after the message was sent; a 502 or 503 is a gateway
     * with no server behind it.
     */
    private static SendResult refused(TelegramReply reply, BotToken token) {
        String reason = reply.reason(token);
        return switch (reply.code()) {
            case 401, 404 -> new Rejected(Code.UNAUTHORISED, reason);
            case 403 -> new Rejected(Code.BLOCKED, reason);
            case 429 -> new Throttled(reply.retryAfter());
            case 502, 503 -> new Unreachable(reason);
            default -> reply.code() >= 500 || reply.code() == 408
                    ? new Uncertain(reason)
                    : new Rejected(fault(reply), reason);
        };
    }

    private static Code fault(TelegramReply reply) {
        if (BLOCKED.stream().anyMatch(reply::says)) {
            return Code.BLOCKED;
        }
        return UNKNOWN.stream().anyMatch(reply::says) ? Code.NOT_FOUND : Code.INVALID;
    }
}
