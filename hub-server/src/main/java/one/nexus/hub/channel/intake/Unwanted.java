package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Inbox;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;

import java.util.Optional;

/**
 * What an inbox does not want. Its session is told so, but a history and another listener's configuration bring groups
 * all the same. Names of groups are learned anyway: they are there on the day groups are switched on.
 */
final class Unwanted {

    private Unwanted() {}

    /** The event, or that it is left without effect. */
    static InboundEvent of(Inbox inbox, InboundEvent event) {
        boolean group = chat(event).filter(chat -> chat.kind() == Chat.Kind.GROUP).isPresent();
        return group && !inbox.groups()
                ? new InboundEvent.Ignored(event.envelope(), InboundEvent.Reason.GROUPS_OFF)
                : event;
    }

    private static Optional<Chat> chat(InboundEvent event) {
        return switch (event) {
            case InboundEvent.MessageReceived received -> Optional.of(received.message().chat());
            case InboundEvent.MessageEdited edited -> Optional.of(edited.chat());
            case InboundEvent.MessageRevoked revoked -> Optional.of(revoked.chat());
            case InboundEvent.MessageReacted reacted -> Optional.of(reacted.chat());
            case InboundEvent.AckChanged ack -> Optional.of(ack.chat());
            case InboundEvent.AckedUpTo ack -> Optional.of(ack.chat());
            case InboundEvent.Introduced introduced -> Optional.of(introduced.chat());
            case InboundEvent.Referred referred -> Optional.of(referred.chat());
            case InboundEvent.CallChanged call -> Optional.of(call.chat());
            case InboundEvent.TypingChanged typing -> Optional.of(typing.chat());
            case InboundEvent.GroupNamed named -> Optional.empty();
            case InboundEvent.SessionChanged changed -> Optional.empty();
            case InboundEvent.Ignored nothing -> Optional.empty();
            case InboundEvent.Unknown strange -> Optional.empty();
        };
    }
}
