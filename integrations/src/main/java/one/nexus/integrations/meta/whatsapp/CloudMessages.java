package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.InParts;
import one.nexus.integrations.channel.MessageId;
import one.nexus.integrations.channel.MessageKey;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.MarkRead;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundAction.StopTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Choices;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Next;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphAnswer;
import one.nexus.integrations.meta.GraphApi;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.GraphReply;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sending, and what is done to messages afterwards (WhatsApp, "Messages"). */
final class CloudMessages {

    private static final int MOST_CHOICES = 10;

    private final GraphApi api;
    private final CloudMedia media;

    CloudMessages(GraphApi api, CloudMedia media) {
        this.api = api;
        this.media = media;
    }

    /** Sends once; a text too long for one message goes as several, and the bytes of a file are handed over before. */
    SendResult send(CloudAccount account, OutboundMessage message) {
        Optional<Rejected> fault = fault(message);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (!(message.content() instanceof File file && file.source() instanceof Source.Bytes bytes)) {
            return parts(account, CloudEncoder.encode(message, Optional.empty()));
        }
        SendResult sent = uploadedAndSent(account, message, file, bytes);
        // Meta lost the file, or never had it whole: handed over once more
        return isOfTheFile(sent) ? uploadedAndSent(account, message, file, bytes) : sent;
    }

    private static Optional<Rejected> fault(OutboundMessage message) {
        Body content = message.content();
        if (content instanceof Text text && text.text().isBlank()) {
            return Optional.of(new Rejected(Code.INVALID, "WhatsApp takes no empty message."));
        }
        if (content instanceof Card card && card.card().phones().isEmpty()) {
            return Optional.of(new Rejected(Code.INVALID, "WhatsApp takes no visiting card without a phone number."));
        }
        return content instanceof Choices choices
                && (choices.choices().isEmpty() || choices.choices().size() > MOST_CHOICES)
                        ? Optional.of(new Rejected(Code.INVALID, "WhatsApp takes one to ten answers to choose from."))
                        : Optional.empty();
    }

    private SendResult uploadedAndSent(CloudAccount account, OutboundMessage message, File file, Source.Bytes bytes) {
        Exchange handed = media.upload(account, file, bytes);
        if (handed instanceof Exchange.Replied reply && GraphReply.of(reply).ok()) {
            return CloudMedia.id(reply.json())
                    .map(id -> parts(account, CloudEncoder.encode(message, Optional.of(id))))
                    .orElseGet(() -> new Unreachable("Meta took the file and did not name it."));
        }
        return nothingSent(GraphAnswer.read(handed, account.token(), CloudMessages::nothing));
    }

    private static SendResult nothing(Json ignored) {
        return new Accepted(List.of());
    }

    /** However the file fared, no message went out yet. */
    private static SendResult nothingSent(SendResult upload) {
        return upload instanceof Uncertain uncertain ? new Unreachable(uncertain.cause()) : upload;
    }

    private static boolean isOfTheFile(SendResult result) {
        return result instanceof Rejected rejected && rejected.reason().startsWith(CloudSendAnswer.FILE);
    }

    private SendResult parts(CloudAccount account, List<Map<String, Object>> parts) {
        return InParts.send(parts, part -> one(account, part));
    }

    private SendResult one(CloudAccount account, Map<String, Object> body) {
        return CloudSendAnswer.read(api.exchange(account.token(),
                GraphCall.post(body, account.phoneNumberId(), "messages")), account.token(), CloudMessages::named);
    }

    private static SendResult named(Json answer) {
        return answer.items("messages").stream().flatMap(message -> message.text("id").stream()).findFirst()
                .<SendResult>map(id -> new Accepted(List.of(new MessageId(new MessageKey(true, id), id))))
                .orElseGet(AcceptedIdUnknown::new);
    }

    /** Does it once; a success is {@link Accepted} without ids. */
    SendResult perform(CloudAccount account, OutboundAction action) {
        return switch (action) {
            case React react -> done(account, CloudEncoder.reaction(react));
            case MarkRead read -> read.messageIds().isEmpty()
                    ? new Accepted(List.of())
                    : done(account, CloudEncoder.read(read.messageIds().getLast()));
            case Edit edit -> new Rejected(Code.UNSUPPORTED, "WhatsApp lets a business change no message.");
            case Revoke revoke -> new Rejected(Code.UNSUPPORTED, "WhatsApp lets a business withdraw no message.");
            case StartTyping typing ->
                new Rejected(Code.UNSUPPORTED, "WhatsApp shows typing only in answer to one message.");
            case StopTyping typing -> new Accepted(List.of());
        };
    }

    private SendResult done(CloudAccount account, Map<String, Object> body) {
        SendResult result = one(account, body);
        return result.next() == Next.DONE ? new Accepted(List.of()) : result;
    }
}
