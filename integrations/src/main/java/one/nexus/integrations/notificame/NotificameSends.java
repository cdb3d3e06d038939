package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.InParts;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Text;
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

/** Sending: {@code POST /v1/channels/<network>/messages}. */
record NotificameSends(NotificameCalls calls) {

    /** Sends once; a text too long for one message goes as several. */
    SendResult send(Line line, OutboundMessage message) {
        if (message.content() instanceof Text text && text.text().isBlank()) {
            return new Rejected(Code.INVALID, "NotificaMe takes no empty message.");
        }
        if (message.content() instanceof File file && file.source() instanceof Source.Bytes) {
            return new Rejected(Code.UNSUPPORTED,
                    "NotificaMe fetches files itself: the hub needs a public address for that.");
        }
        String path = line.market().version() + "/channels/" + line.market().word() + "/messages";
        return InParts.send(new NotificameEncoder(line).encode(message),
                part -> read(calls.post(line.token(), path, part), line.token()));
    }

    private static SendResult read(Exchange exchange, ApiToken token) {
        return switch (exchange) {
            case Exchange.NotSent failure -> new Unreachable(failure.cause());
            case Exchange.Unanswered failure -> new Uncertain(failure.cause());
            case Exchange.Forbidden refusal -> new Rejected(Code.FORBIDDEN_ADDRESS, refusal.reason());
            case Exchange.Replied replied -> {
                NotificameReply reply = NotificameReply.of(replied);
                yield reply.ok() ? accepted(reply) : refused(reply, token);
            }
        };
    }

    /** As errors come with the status of success, an answer that says nothing at all proves nothing. */
    private static SendResult accepted(NotificameReply reply) {
        if (!reply.body().isObject()) {
            return new Uncertain("NotificaMe did not say whether it took the message.");
        }
        return id(reply.body())
                .<SendResult>map(id -> new Accepted(List.of(new MessageId(new MessageKey(true, id), id))))
                .orElseGet(AcceptedIdUnknown::new);
    }

    private static Optional<String> id(Json answer) {
        return Delivered.id(answer, "id").or(() -> Delivered.id(answer, "messageId"))
                .or(() -> Delivered.id(answer, "message", "id"));
    }

    /**
     * An error in the body is NotificaMe's own decision. A status alone is that of whatever stands before it: 502 and 503 are
     * a gateway with nobody behind it, another 5xx may come after the message was taken.
     */
    private static SendResult refused(NotificameReply reply, ApiToken token) {
        String reason = reply.reason(token);
        if (reply.status() == 429 || reply.fault().isTooMuch()) {
            return new Throttled(reply.waiting());
        }
        if (reply.blamesTheToken()) {
            return new Rejected(Code.UNAUTHORISED, reason);
        }
        return switch (reply.status()) {
            case 502, 503 -> new Unreachable(reason);
            case 408 -> new Uncertain(reason);
            default -> reply.status() >= 500 ? new Uncertain(reason) : reply.fault().rejection(reason);
        };
    }
}
