package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Inbox;
import one.nexus.integrations.channel.InboundEvent;

import java.util.ArrayList;
import java.util.List;

/**
 * The events of one delivery by who has to know of them.
 *
 * @param talk what belongs into conversations
 * @param session what changes the connection
 */
record Sorted(List<InboundEvent> talk, List<InboundEvent.SessionChanged> session, List<InboundEvent.Ignored> ignored,
        List<InboundEvent.Unknown> unknown) {

    static Sorted of(Inbox inbox, List<InboundEvent> events) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        events.stream().map(event -> Unwanted.of(inbox, event)).forEach(sorted::add);
        return sorted;
    }

    private void add(InboundEvent event) {
        switch (event) {
            case InboundEvent.SessionChanged changed -> session.add(changed);
            case InboundEvent.Ignored nothing -> ignored.add(nothing);
            case InboundEvent.Unknown strange -> unknown.add(strange);
            case InboundEvent.MessageReceived received -> talk.add(received);
            case InboundEvent.MessageEdited edited -> talk.add(edited);
            case InboundEvent.MessageRevoked revoked -> talk.add(revoked);
            case InboundEvent.MessageReacted reacted -> talk.add(reacted);
            case InboundEvent.AckChanged ack -> talk.add(ack);
            case InboundEvent.AckedUpTo ack -> talk.add(ack);
            case InboundEvent.Introduced introduced -> talk.add(introduced);
            case InboundEvent.Referred referred -> talk.add(referred);
            case InboundEvent.CallChanged call -> talk.add(call);
            case InboundEvent.TypingChanged typing -> talk.add(typing);
            case InboundEvent.GroupNamed named -> talk.add(named);
        }
    }
}
