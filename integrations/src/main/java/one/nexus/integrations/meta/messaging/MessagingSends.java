package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.ChannelAccount;
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
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Next;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphAnswer;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.MetaToken;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sending, and what is done to messages afterwards (Messenger Platform, "Send API"; Instagram Platform, "Send messages"). */
final class MessagingSends {

    private final Platform platform;
    private final MessagingEncoder encoder;

    MessagingSends(Platform platform) {
        this.platform = platform;
        this.encoder = new MessagingEncoder(platform.network());
    }

    /** Sends once; a text too long for one message goes as several, and words beside a file after it. */
    SendResult send(ChannelAccount account, MetaToken token, OutboundMessage message) {
        Optional<String> comment = CommentAnswer.comment(message.chatKey());
        if (comment.isPresent()) {
            return below(account, token, comment.get(), message);
        }
        Optional<Rejected> fault = fault(message);
        if (fault.isPresent()) {
            return fault.get();
        }
        return InParts.send(encoder.encode(message, isLate(message)), part -> one(account, token, part));
    }

    private SendResult below(ChannelAccount account, MetaToken token, String comment, OutboundMessage message) {
        Optional<Rejected> fault = CommentAnswer.fault(platform.network(), message);
        return fault.isPresent() || !(message.content() instanceof Text text)
                ? fault.orElseThrow()
                : GraphAnswer.read(platform.exchange(account, token,
                        CommentAnswer.call(platform.network(), comment, text)), token, CommentAnswer::named);
    }

    private Optional<Rejected> fault(OutboundMessage message) {
        if (message.content() instanceof Text text && text.text().isBlank()) {
            return Optional.of(new Rejected(Code.INVALID, "Meta takes no empty message."));
        }
        if (platform.network().isInstagram() && message.content() instanceof File file
                && file.source() instanceof Source.Bytes) {
            return Optional.of(new Rejected(Code.UNSUPPORTED,
                    "Instagram fetches files itself: the hub needs a public address for that."));
        }
        return silence(message).filter(time -> time.compareTo(Network.BY_PERSON) > 0)
                .map(time -> new Rejected(Code.WINDOW_CLOSED,
                        "More than seven days have passed since this person wrote."));
    }

    /** Whether only a person of the team may still answer. */
    private boolean isLate(OutboundMessage message) {
        return silence(message).filter(time -> time.compareTo(Network.OPEN) > 0).isPresent();
    }

    private Optional<Duration> silence(OutboundMessage message) {
        return message.surroundings().heardAt().map(at -> Duration.between(at, platform.clock().instant()));
    }

    private SendResult one(ChannelAccount account, MetaToken token, GraphCall call) {
        return GraphAnswer.read(platform.exchange(account, token, call), token, MessagingSends::named);
    }

    private static SendResult named(Json answer) {
        return answer.text("message_id")
                .<SendResult>map(id -> new Accepted(List.of(new MessageId(new MessageKey(true, id), id))))
                .orElseGet(AcceptedIdUnknown::new);
    }

    /** Does it once; a success is {@link Accepted} without ids. */
    SendResult perform(ChannelAccount account, MetaToken token, OutboundAction action) {
        if (CommentAnswer.comment(action.chatKey()).isPresent()) {
            return CommentAnswer.perform(action);
        }
        return switch (action) {
            case React react -> done(account, token, encoder.reaction(react));
            case MarkRead read -> done(account, token, encoder.sign(read.chatKey(), "mark_seen"));
            case StartTyping typing -> done(account, token, encoder.sign(typing.chatKey(), "typing_on"));
            case StopTyping typing -> done(account, token, encoder.sign(typing.chatKey(), "typing_off"));
            case Edit edit -> new Rejected(Code.UNSUPPORTED, "Meta lets a business change no message.");
            case Revoke revoke -> new Rejected(Code.UNSUPPORTED, "Meta lets a business withdraw no message.");
        };
    }

    private SendResult done(ChannelAccount account, MetaToken token, GraphCall call) {
        SendResult result = one(account, token, call);
        return result.next() == Next.DONE ? new Accepted(List.of()) : result;
    }
}
