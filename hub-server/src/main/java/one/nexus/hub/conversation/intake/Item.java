package one.nexus.hub.conversation.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.InboundEvent;

import java.util.Optional;

/** One event of an arrival. */
record Item(Arrival arrival, InboundEvent event) {

    OrganisationId organisation() {
        return arrival.organisation();
    }

    long inbox() {
        return arrival.inbox().value();
    }

    /** The chat whose conversation this event may open: a message, a call or being there, of somebody else than the own account. */
    Optional<Chat> opens() {
        return switch (event) {
            case InboundEvent.MessageReceived received -> notOwn(received.message().chat());
            case InboundEvent.CallChanged call -> notOwn(call.chat());
            case InboundEvent.Introduced introduced -> notOwn(introduced.chat());
            case InboundEvent.MessageEdited ignored -> Optional.empty();
            case InboundEvent.MessageRevoked ignored -> Optional.empty();
            case InboundEvent.MessageReacted ignored -> Optional.empty();
            case InboundEvent.AckChanged ignored -> Optional.empty();
            case InboundEvent.AckedUpTo ignored -> Optional.empty();
            case InboundEvent.Referred ignored -> Optional.empty();
            case InboundEvent.SessionChanged ignored -> Optional.empty();
            case InboundEvent.TypingChanged ignored -> Optional.empty();
            case InboundEvent.GroupNamed ignored -> Optional.empty();
            case InboundEvent.Ignored ignored -> Optional.empty();
            case InboundEvent.Unknown ignored -> Optional.empty();
        };
    }

    /** What the other person is called by this event, or empty. */
    String told() {
        if (event instanceof InboundEvent.MessageReceived received && !received.message().id().fromMe()
                && received.message().chat().kind() != Chat.Kind.GROUP) {
            return received.message().sender().name().map(String::strip).orElse("");
        }
        if (event instanceof InboundEvent.Introduced introduced) {
            return introduced.person().name().map(String::strip).orElse("");
        }
        return "";
    }

    /** What it is about, when it opens a thread. */
    String subject() {
        return event instanceof InboundEvent.MessageReceived received
                && received.message().content() instanceof Content.Letter letter ? letter.head().subject() : "";
    }

    /** Whether several people may write to the place it is said in. */
    boolean ofMany() {
        return opens().filter(chat -> chat.kind() != Chat.Kind.PERSON).isPresent();
    }

    private Optional<Chat> notOwn(Chat chat) {
        boolean own = chat.addresses().stream().anyMatch(event.envelope().own()::contains);
        return own || chat.addresses().isEmpty() ? Optional.empty() : Optional.of(chat);
    }
}
