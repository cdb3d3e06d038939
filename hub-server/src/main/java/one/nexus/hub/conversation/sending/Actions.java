package one.nexus.hub.conversation.sending;

import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.Dispatch;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.message.Corrections;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.hub.conversation.message.DeliveryStatus;
import one.nexus.hub.conversation.message.MessageView;
import one.nexus.hub.conversation.message.Messages;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.MemberName;
import one.nexus.hub.team.Members;
import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.OutboundAction;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Orders reactions, edits and revokes, when the network behind the inbox can do them. */
@Singleton
class Actions {

    private final Messages messages;
    private final Deliveries deliveries;
    private final Corrections corrections;
    private final Network network;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    Actions(Messages messages, Deliveries deliveries, Corrections corrections, Network network, Members members,
            Outbox outbox, Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.corrections = corrections;
        this.network = network;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A message as its address names it. */
    record Target(long conversation, long message) {}

    /** What the network needs to know of a message to act on it. */
    record Named(String providerId, String chatKey) {}

    MessageView react(Handle handle, Caller caller, Target target, Optional<String> emoji) {
        Locked message = locked(handle, target);
        Named named = named(handle, message);
        network.require(handle, message, Capability.REACTIONS);
        network.order(handle, caller, message, new OutboundAction.React(named.chatKey(), named.providerId(), emoji));
        var happenings = new Happenings(caller.organisation(), caller.actor());
        corrections.react(handle, happenings, message, new Corrections.Reaction("me", emoji, name(caller), "user",
                clock.instant()));
        happenings.record(handle, outbox);
        return messages.one(handle, caller.organisation(), message.conversationId(), message.id());
    }

    MessageView edit(Handle handle, Caller caller, Target target, String text) {
        Locked message = own(handle, target);
        Named named = named(handle, message);
        network.require(handle, message, Capability.EDIT);
        if (!message.kind().equals("text")) {
            throw new Conflict("not-a-text");
        }
        network.order(handle, caller, message, new OutboundAction.Edit(named.chatKey(), named.providerId(), text));
        return messages.one(handle, caller.organisation(), message.conversationId(), message.id());
    }

    MessageView revoke(Handle handle, Caller caller, Target target) {
        Locked message = own(handle, target);
        if (message.delivery() == DeliveryStatus.QUEUED || message.delivery() == DeliveryStatus.FAILED) {
            return withdraw(handle, caller, message);
        }
        Named named = named(handle, message);
        network.require(handle, message, Capability.REVOKE);
        network.order(handle, caller, message, new OutboundAction.Revoke(named.chatKey(), named.providerId()));
        return messages.one(handle, caller.organisation(), message.conversationId(), message.id());
    }

    /** What never went out is withdrawn here and now, and never will. */
    private MessageView withdraw(Handle handle, Caller caller, Locked message) {
        var happenings = new Happenings(caller.organisation(), caller.actor());
        corrections.revoke(handle, happenings, message, clock.instant());
        happenings.record(handle, outbox);
        return messages.one(handle, caller.organisation(), message.conversationId(), message.id());
    }

    private String name(Caller caller) {
        return members.name(caller.organisation(), caller.user()).map(MemberName::name).orElse("");
    }

    private Locked own(Handle handle, Target target) {
        Locked message = locked(handle, target);
        if (!message.outgoing()) {
            throw new Conflict("not-own-message");
        }
        return message;
    }

    private Locked locked(Handle handle, Target target) {
        return deliveries.lock(handle, target.message())
                .filter(message -> message.conversationId() == target.conversation())
                .orElseThrow(() -> new NotFound("message"));
    }

    /** Notes, and messages the network does not know yet, cannot be acted on. */
    private static Named named(Handle handle, Locked message) {
        return handle.createQuery("""
            SELECT m.provider_id, c.chat_key FROM message m JOIN conversation c ON c.id = m.conversation_id
            WHERE m.id = :id AND m.direction IN ('in', 'out') AND m.provider_id <> '' AND m.revoked_at IS NULL
            """).bind("id", message.id()).mapTo(Named.class).findOne().orElseThrow(() -> new Conflict("not-sent"));
    }

    /** The network behind the inbox of a message. */
    @Singleton
    static class Network {

        private final Inboxes inboxes;
        private final Channels channels;
        private final Dispatch dispatch;

        Network(Inboxes inboxes, Channels channels, Dispatch dispatch) {
            this.inboxes = inboxes;
            this.channels = channels;
            this.dispatch = dispatch;
        }

        void require(Handle handle, Locked message, Capability capability) {
            boolean can = inboxes.find(handle, new InboxId(message.inboxId()))
                    .filter(inbox -> channels.capabilities(inbox).contains(capability)).isPresent();
            if (!can || inPublic(handle, message)) {
                throw new Conflict("unsupported");
            }
        }

        /** Below a post there is nothing but answers. */
        private static boolean inPublic(Handle handle, Locked message) {
            return handle.createQuery("SELECT kind = 'comments' FROM conversation WHERE id = :conversation")
                    .bind("conversation", message.conversationId()).mapTo(Boolean.class).one();
        }

        void order(Handle handle, Caller caller, Locked message, OutboundAction action) {
            dispatch.action(handle, caller.organisation(),
                    new Dispatch.Place(new InboxId(message.inboxId()), message.conversationId(), message.id()), action);
        }
    }
}
