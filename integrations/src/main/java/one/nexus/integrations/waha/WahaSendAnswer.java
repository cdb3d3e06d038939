package one.nexus.integrations.waha;

import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.NotReady;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Throttled;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The end of a send. Each engine answers in its own shape (WAHA issues 407 and 760): an id as text (GOWS), an id as object
 * (WEBJS), {@code key.id} (NOWEB), {@code _data.Info.ID}, or nothing at all (issue 1083).
 */
final class WahaSendAnswer {

    private WahaSendAnswer() {}

    static SendResult read(Exchange exchange, String chatKey, Instant now) {
        return switch (exchange) {
            case Exchange.NotSent failure -> new Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Uncertain(failure.cause());
            case Exchange.Forbidden refusal -> new Rejected(Code.FORBIDDEN_ADDRESS, refusal.reason());
            case Exchange.Replied reply -> reply.isSuccess() ? accepted(reply, chatKey) : refused(reply, now);
        };
    }

    private static SendResult accepted(Exchange.Replied reply, String chatKey) {
        return id(reply.json(), chatKey).<SendResult>map(id -> new Accepted(List.of(id)))
                .orElseGet(AcceptedIdUnknown::new);
    }

    private static Optional<MessageId> id(Json json, String chatKey) {
        Optional<WahaMessageId> bare = WahaMessageId.read(json.at("key", "id"));
        String remote = json.text("key", "remoteJid").flatMap(WahaChatId::parse).map(WahaChatId::key).orElse(chatKey);
        return WahaMessageId.read(json.at("id")).map(id -> WahaMessageId.sent(chatKey, id))
                .or(() -> bare.map(id -> WahaMessageId.sent(remote, id)))
                .or(() -> WahaMessageId.read(json.at("_data", "Info", "ID"))
                        .or(() -> WahaMessageId.read(json.at("_data", "id")))
                        .map(id -> WahaMessageId.sent(chatKey, id)));
    }

    /**
     * A 500 or 504 may come after the engine has sent; a 502 or 503 is a proxy without a server behind it.
     */
    private static SendResult refused(Exchange.Replied reply, Instant now) {
        if (WahaRefusal.isNotReady(reply)) {
            return new NotReady(WahaRefusal.state(reply));
        }
        String reason = WahaRefusal.reason(reply);
        return switch (reply.code()) {
            case 401, 403 -> new Rejected(Code.UNAUTHORISED, reason);
            case 404, 410 -> new Rejected(Code.NOT_FOUND, reason);
            case 429 -> new Throttled(WahaRefusal.wait(reply, now));
            case 405, 501 -> new Rejected(Code.UNSUPPORTED, reason);
            case 502, 503 -> new Unreachable(reason);
            default -> reply.code() >= 500 || reply.code() == 408
                    ? new Uncertain(reason)
                    : new Rejected(Code.INVALID, reason);
        };
    }
}
