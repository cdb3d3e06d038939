package one.nexus.integrations.program;

import one.nexus.integrations.channel.ChannelAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Where it is written down what becomes of callbacks. */
public interface CallbackLog {

    /**
     * A callback is tried.
     *
     * @return what is known of the earlier tries
     */
    Begun begun(ChannelAccount account, Callback callback);

    /**
     * A callback that is tried.
     *
     * @param tries how often, this time too
     * @param since when it was tried first; what was settled and is told anew begins anew
     */
    record Begun(int tries, Instant since) {}

    /** How that try ended. */
    void ended(ChannelAccount account, Callback callback, Outcome outcome);

    /**
     * What a program is told.
     *
     * @param delivery names it in the log; the same in every try
     * @param event    what happened: {@code message.created}
     * @param message  the message it is about, or empty
     * @param reference the hub's own name of a message that is sent, or empty
     */
    record Callback(String delivery, String event, String message, String reference) {

        /** One that sends nothing. */
        Callback(String delivery, String event, String message) {
            this(delivery, event, message, "");
        }
    }

    /**
     * How a try ended.
     *
     * @param status what the program answered with, if it answered
     * @param reason why it did not take it, in a sentence; empty when it did
     * @param again  after how long it is tried again; empty when it is over
     */
    record Outcome(OptionalInt status, String reason, Optional<Duration> again) {

        /** Whether the program has it. */
        public boolean delivered() {
            return reason.isEmpty();
        }
    }
}
