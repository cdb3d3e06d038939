package one.nexus.hub.channel;

import one.nexus.integrations.channel.MessageId;

import java.util.List;

/** How a try to send a message, or to act on one, ended. */
public sealed interface Conclusion {

    /**
     * The network's gateway has it.
     *
     * @param ids the ids it was given; empty for an action
     */
    record Sent(List<MessageId> ids) implements Conclusion {
        public Sent {
            ids = List.copyOf(ids);
        }
    }

    /** Sent, and the answer named no id: its echo tells. */
    record SentIdUnknown() implements Conclusion {}

    /**
     * Not sent yet; it stays queued and is tried again by itself.
     *
     * @param code why it waits: {@code not-connected}, {@code throttled}, {@code unreachable}
     */
    record Waiting(String code) implements Conclusion {}

    /**
     * It may or may not have been sent. Shown as unknown; settled by its echo, by a receipt or by a person.
     *
     * @param reason a sentence for people
     */
    record Unknown(String reason) implements Conclusion {}

    /**
     * It will not be sent.
     *
     * @param code stable, translated by the console: {@code unauthorised}, {@code not-found}, {@code invalid},
     *     {@code unsupported}, {@code forbidden-address}, {@code not-on-network}, {@code too-old}
     * @param reason a sentence for people, in English
     */
    record Failed(String code, String reason) implements Conclusion {}
}
