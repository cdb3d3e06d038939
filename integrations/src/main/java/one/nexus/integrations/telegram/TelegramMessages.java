package one.nexus.integrations.telegram;

import one.nexus.integrations.channel.InParts;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.OutboundAction.Edit;
import one.nexus.integrations.channel.OutboundAction.MarkRead;
import one.nexus.integrations.channel.OutboundAction.React;
import one.nexus.integrations.channel.OutboundAction.Revoke;
import one.nexus.integrations.channel.OutboundAction.StartTyping;
import one.nexus.integrations.channel.OutboundAction.StopTyping;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Card;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Next;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.http.Exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sending, and what is done to messages afterwards (Bot API, "Available methods" and "Updating messages"). */
final class TelegramMessages {

    private final TelegramCalls calls;

    TelegramMessages(TelegramCalls calls) {
        this.calls = calls;
    }

    /** Sends once; a text too long for one message goes as several. */
    SendResult send(BotToken token, OutboundMessage message) {
        if (message.content() instanceof Card card && card.card().phones().isEmpty()) {
            return new Rejected(Code.INVALID, "Telegram takes no visiting card without a phone number.");
        }
        if (message.content() instanceof Text text && text.text().isBlank()) {
            return new Rejected(Code.INVALID, "Telegram takes no empty message.");
        }
        return InParts.send(TelegramEncoder.encode(message), part -> one(token, part, message.chatKey()));
    }

    /** A group that became a supergroup has another id, which the refusal tells; nothing was sent to the old one. */
    private SendResult one(BotToken token, TelegramRequest request, String chatKey) {
        Exchange first = calls.exchange(token, request);
        Optional<String> moved = first instanceof Exchange.Replied reply && !reply.isSuccess()
                ? TelegramReply.of(reply).movedTo()
                : Optional.empty();
        return moved.isEmpty()
                ? TelegramSendAnswer.read(first, chatKey, token)
                : TelegramSendAnswer.read(calls.exchange(token, request.to(moved.get())), moved.get(), token);
    }

    /** Does it once; a success is {@link Accepted} without ids. */
    SendResult perform(BotToken token, OutboundAction action) {
        return switch (action) {
            case React react -> to(react.messageId(), id -> done(token, reaction(id, react.emoji())));
            case Edit edit -> edit.text().length() > TelegramEncoder.LONGEST
                    ? new Rejected(Code.INVALID,
                            "Telegram takes at most " + TelegramEncoder.LONGEST + " characters in one message.")
                    : to(edit.messageId(), id -> done(token, edit(id, edit.text())));
            case Revoke revoke -> to(revoke.messageId(), id -> done(token, about(id, "deleteMessage", Map.of())));
            case MarkRead read -> new Rejected(Code.UNSUPPORTED, "A bot of Telegram cannot say that it has read.");
            case StartTyping typing -> done(token, typing(typing.chatKey()));
            // the sign goes out by itself within five seconds, or with the message: there is nothing to ask for
            case StopTyping typing -> new Accepted(List.of());
        };
    }

    private static SendResult to(String messageId, Function<TelegramId, SendResult> action) {
        return TelegramId.parse(messageId).map(action)
                .orElseGet(() -> new Rejected(Code.NOT_FOUND, "This is no message that Telegram knows."));
    }

    private SendResult done(BotToken token, TelegramRequest request) {
        Exchange exchange = calls.exchange(token, request);
        if (exchange instanceof Exchange.Replied reply
                && TelegramReply.of(reply).says("message is not modified")) {
            return new Accepted(List.of());
        }
        SendResult result = TelegramSendAnswer.read(exchange, "", token);
        return result.next() == Next.DONE ? new Accepted(List.of()) : result;
    }

    /** Telegram names its hearts and people without the sign that asks for a coloured picture (U+FE0F). */
    private static TelegramRequest reaction(TelegramId id, Optional<String> emoji) {
        List<Map<String, String>> reaction = emoji.map(text -> text.replace("\uFE0F", ""))
                .filter(text -> !text.isBlank()).map(text -> Map.of("type", "emoji", "emoji", text)).stream().toList();
        return about(id, "setMessageReaction", Map.of("reaction", reaction));
    }

    private static TelegramRequest edit(TelegramId id, String text) {
        return about(id, "editMessageText", Map.of("text", text, "link_preview_options",
                TelegramEncoder.withoutPreview()));
    }

    private static TelegramRequest typing(String chatKey) {
        Map<String, Object> parameters = TelegramEncoder.chat(chatKey);
        parameters.put("action", "typing");
        return TelegramRequest.of("sendChatAction", parameters);
    }

    private static TelegramRequest about(TelegramId id, String method, Map<String, Object> more) {
        Map<String, Object> parameters = TelegramEncoder.chat(id.chat());
        parameters.put("message_id", TelegramId.parameter(id.message()));
        parameters.putAll(more);
        return TelegramRequest.of(method, parameters);
    }
}
