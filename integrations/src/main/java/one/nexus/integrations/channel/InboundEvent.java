package one.nexus.integrations.channel;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Something that happened on the network. Every event of a provider becomes one of these, or several where it tells more. */
public sealed interface InboundEvent {

    /** What surrounds the event. */
    Envelope envelope();

    /** A message, from a customer or from the own account; the same one may arrive any number of times. */
    record MessageReceived(Envelope envelope, InboundMessage message) implements InboundEvent {}

    /**
     * The text of a message was changed; may arrive before the message itself.
     *
     * @param target the changed message
     * @param text   what it, or its caption, says now
     * @param at     when it was changed, in whole seconds
     */
    record MessageEdited(Envelope envelope, Chat chat, MessageKey target, String text, Instant at)
            implements
                InboundEvent {}

    /**
     * A message was withdrawn for everybody.
     *
     * @param target the withdrawn message. {@code fromMe} is that of whoever withdrew it; a group's administrator may
     *               withdraw another's message, so fall back to the bare id alone
     * @param at     when, in whole seconds; the envelope's time when the provider does not say
     */
    record MessageRevoked(Envelope envelope, Chat chat, MessageKey target, Instant at) implements InboundEvent {}

    /**
     * Somebody reacted to a message.
     *
     * @param target  the message reacted to
     * @param emoji   absent when the reaction was taken back
     * @param fromMe  true when the own account reacted
     * @param reactor who reacted
     */
    record MessageReacted(Envelope envelope, Chat chat, MessageKey target, Optional<String> emoji, boolean fromMe,
            Party reactor, Instant at) implements InboundEvent {}

    /**
     * A receipt. For a customer's message ({@code fromMe} false) a READ says that the operator read it on the phone.
     *
     * @param participant in a group: whose device the receipt is of
     * @param reason      of an error: why, in a sentence of whoever refused it
     * @param reference   the hub's own name of the message, where it was sent with one and the provider repeats it
     * @param fault       why it was not delivered, where the provider says so
     * @param alias       another id of the same message, where the provider has two and tells both: later receipts may know
     *                    it by either
     */
    record AckChanged(Envelope envelope, Chat chat, MessageKey target, Ack ack, Optional<Address> participant,
            Optional<String> reason, Optional<String> reference, Optional<SendResult.Rejected> fault,
            Optional<String> alias)
            implements
                InboundEvent {

        /** A receipt that says no more than how far the message came. */
        public AckChanged(Envelope envelope, Chat chat, MessageKey target, Ack ack, Optional<Address> participant) {
            this(envelope, chat, target, ack, participant, Optional.empty());
        }

        /** A receipt that may say in words why a message came back. */
        public AckChanged(Envelope envelope, Chat chat, MessageKey target, Ack ack, Optional<Address> participant,
                Optional<String> reason) {
            this(envelope, chat, target, ack, participant, reason, Optional.empty(), Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * A receipt for everything that the own account wrote into a chat up to a time.
     *
     * @param upTo in milliseconds, by the provider's clock
     */
    record AckedUpTo(Envelope envelope, Chat chat, Ack ack, Instant upTo) implements InboundEvent {}

    /** Somebody is there who has said nothing yet, or goes by another name now: their conversation is opened. */
    record Introduced(Envelope envelope, Chat chat, Party person) implements InboundEvent {}

    /** Somebody came by an advertisement or a link; told with their first message or before it. */
    record Referred(Envelope envelope, Chat chat, Referral referral) implements InboundEvent {}

    /**
     * The connection of the account changed.
     *
     * @param owner the connected account, once logged in
     */
    record SessionChanged(Envelope envelope, SessionState state, Optional<Party> owner)
            implements
                InboundEvent {}

    /**
     * A voice or video call; all events of one call carry the same id.
     *
     * @param callId the provider's id of the call
     * @param state  how far it came
     * @param video  true for a video call
     */
    record CallChanged(Envelope envelope, Chat chat, String callId, CallState state, boolean video, Instant at)
            implements
                InboundEvent {}

    /**
     * Somebody began or stopped typing (or recording). Never stored.
     *
     * @param participant who, in a group
     */
    record TypingChanged(Envelope envelope, Chat chat, Optional<Address> participant, boolean typing)
            implements
                InboundEvent {}

    /** A group got a name, or its name was told for the first time. */
    record GroupNamed(Envelope envelope, Chat chat, String name) implements InboundEvent {}

    /**
     * Known, and deliberately without effect.
     *
     * @param reason why, for an administrator
     */
    record Ignored(Envelope envelope, Reason reason) implements InboundEvent {}

    /** Why an event that is understood has no effect. */
    enum Reason {
        /** A note of the account to itself is not a conversation. */
        OWN_NUMBER,
        /** Status updates, broadcast lists and channels are not conversations. */
        NO_CONVERSATION,
        /** A message between devices says nothing to a person. */
        BETWEEN_DEVICES,
        /** Groups are not wanted of this account. */
        GROUPS_OFF,
        /** Who belongs to a group is not kept. */
        GROUP_MEMBERS,
        /** A change of a group other than its name. */
        GROUP_CHANGE,
        /** Votes in polls are not shown. */
        POLL_VOTE,
        /** Labels of the WhatsApp Business application are not carried over. */
        LABEL,
        /** Answers to calendar events are not shown. */
        CALENDAR,
        /** Archiving a chat on the phone changes nothing here. */
        CHAT_ARCHIVED,
        /** Raw events of the engine repeat what other events say. */
        ENGINE_EVENT,
        /** The state is taken from another event. */
        STATE_TWICE,
        /** What the network notes about a chat (blocked, pinned, a live place that moved) is no part of what was said. */
        CHAT_NOTICE,
        /** A presence outside of conversations is not kept. */
        OTHER_PRESENCE,
        /** It is about an account that none of the organisation's inboxes is connected to. */
        OTHER_ACCOUNT,
        /** Another application answers this conversation at the moment. */
        OTHER_APPLICATION,
        /** Sent by the provider's own page to try the address. */
        TRIAL,
        /** What the provider says of the account itself (limits, templates, quality) is no part of a conversation. */
        ACCOUNT_NOTICE;

        /** Stable, for the table of texts: {@code own-number}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Not understood: keep the raw delivery, answer 200, tell the administrator. */
    record Unknown(Envelope envelope, Fault fault) implements InboundEvent {}

    /** Why a delivery is not understood. */
    enum Fault {
        /** The body is no JSON object. */
        NOT_JSON,
        /** The event has no payload. */
        NO_PAYLOAD,
        /** The event has no name. */
        NO_NAME,
        /** No such event is known. */
        UNKNOWN_EVENT,
        /** It has another shape than any event seen so far. */
        UNREADABLE,
        /** The message has no readable id, or the event does not say which message it is about. */
        NO_MESSAGE,
        /** It names no chat, or a call no caller. */
        NO_CHAT,
        /** The state it should report is missing. */
        NO_STATE;

        /** Stable, for the table of texts: {@code not-json}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How far a call came. */
    enum CallState {
        RINGING, ACCEPTED, REJECTED
    }
}
