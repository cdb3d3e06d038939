package one.nexus.integrations.meta.messaging;

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
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.AcceptedIdUnknown;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphCall;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers below a post, where everybody reads them: in words, at any time (Instagram Platform, "Comment Moderation";
 * Graph API, {@code /object/comments}).
 */
final class CommentAnswer {

    private static final String PREFIX = "comment:";
    private static final int LONGEST_OF_INSTAGRAM = 2200;
    private static final int LONGEST_OF_PAGES = 8000;

    private CommentAnswer() {}

    /** The chat of a comment and its answers. */
    static String key(String comment) {
        return PREFIX + comment;
    }

    /** The comment that a chat begins with; empty for a conversation with a person. */
    static Optional<String> comment(String chatKey) {
        return Optional.of(chatKey).filter(key -> key.startsWith(PREFIX)).map(key -> key.substring(PREFIX.length()));
    }

    /** Why a message cannot stand below a post. */
    static Optional<Rejected> fault(Network network, OutboundMessage message) {
        if (!(message.content() instanceof Text text)) {
            return Optional.of(new Rejected(Code.UNSUPPORTED, "A comment is answered in words alone."));
        }
        int longest = network.isInstagram() ? LONGEST_OF_INSTAGRAM : LONGEST_OF_PAGES;
        return text.text().isBlank() || text.text().length() > longest
                ? Optional.of(new Rejected(Code.INVALID, "An answer to a comment has 1 to " + longest + " characters."))
                : Optional.empty();
    }

    static GraphCall call(Network network, String comment, Text text) {
        return GraphCall.post(Map.of("message", text.text()), comment,
                network.isInstagram() ? "replies" : "comments");
    }

    static SendResult named(Json answer) {
        return answer.text("id")
                .<SendResult>map(id -> new Accepted(List.of(new MessageId(new MessageKey(true, id), id))))
                .orElseGet(AcceptedIdUnknown::new);
    }

    /** Nobody sees below a post who types or who has read. */
    static SendResult perform(OutboundAction action) {
        return switch (action) {
            case MarkRead read -> new Accepted(List.of());
            case StartTyping typing -> new Accepted(List.of());
            case StopTyping typing -> new Accepted(List.of());
            case React react -> refused();
            case Edit edit -> refused();
            case Revoke revoke -> refused();
        };
    }

    private static SendResult refused() {
        return new Rejected(Code.UNSUPPORTED, "A comment is answered in words alone.");
    }
}
