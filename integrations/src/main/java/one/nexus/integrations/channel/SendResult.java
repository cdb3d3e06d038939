package one.nexus.integrations.channel;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a send ended. Each case carries the decision that follows from it. */
public sealed interface SendResult {

    /** What the sender must do now. */
    Next next();

    /**
     * The network's gateway has it.
     *
     * @param ids the ids it was given; empty only for an {@link OutboundAction}, which makes no message
     */
    record Accepted(List<MessageId> ids) implements SendResult {
        public Accepted {
            ids = List.copyOf(ids);
        }

        @Override
        public Next next() {
            return Next.DONE;
        }
    }

    /** Accepted, but the answer names no id: the echo will tell. */
    record AcceptedIdUnknown() implements SendResult {
        @Override
        public Next next() {
            return Next.DONE;
        }
    }

    /**
     * The account is not connected at the moment; nothing was sent.
     *
     * @param reason the provider's state, for the administrator
     */
    record NotReady(String reason) implements SendResult {
        @Override
        public Next next() {
            return Next.WAIT_UNTIL_CONNECTED;
        }
    }

    /** Too many at once; nothing was sent. */
    record Throttled(Duration retryAfter) implements SendResult {
        @Override
        public Next next() {
            return Next.RETRY;
        }
    }

    /**
     * The provider could not be reached, or failed before it took the message; nothing was sent.
     *
     * @param cause a short sentence without secrets
     * @param after how long to wait before it is tried again, where the channel has an opinion
     */
    record Unreachable(String cause, Optional<Duration> after) implements SendResult {

        /** To be tried again when the caller likes. */
        public Unreachable(String cause) {
            this(cause, Optional.empty());
        }

        @Override
        public Next next() {
            return Next.RETRY;
        }
    }

    /**
     * The request went out and no usable answer came: it may or may not have been sent. To be shown as unknown, settled by
     * the echo or by asking for the reserved id; sent again only under the same reserved id.
     *
     * @param cause a short sentence without secrets
     */
    record Uncertain(String cause) implements SendResult {
        @Override
        public Next next() {
            return Next.FIND_OUT;
        }
    }

    /**
     * It will never be accepted like this.
     *
     * @param code   stable, for the table of texts
     * @param reason a sentence for people
     */
    record Rejected(Code code, String reason) implements SendResult {
        @Override
        public Next next() {
            return Next.GIVE_UP;
        }
    }

    /** What follows from a result. */
    enum Next {
        DONE, RETRY, WAIT_UNTIL_CONNECTED, FIND_OUT, GIVE_UP
    }

    /** Why a send is refused for good. */
    enum Code {
        /** The connection's key is wrong: an administrator must act. */
        UNAUTHORISED,
        /** The provider does not know the session, the chat or the message. */
        NOT_FOUND,
        /** The provider finds the content wrong or too large. */
        INVALID,
        /** This provider cannot do it. */
        UNSUPPORTED,
        /** The person or the group does not let this account write: blocked, left, removed. */
        BLOCKED,
        /** Our own policy refuses the provider's address. */
        FORBIDDEN_ADDRESS,
        /** The time in which this person may be answered is over. */
        WINDOW_CLOSED,
        /** The person wants no such messages, or has had enough of them. */
        OPTED_OUT,
        /** The network holds the account back: its quality, its limits, its payment. */
        LIMITED,
        /** The key is right and may not do this. */
        NOT_PERMITTED;

        /** Stable, for the table of texts: {@code not-found}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
