package one.nexus.hub.channel.dispatch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * How fast an inbox may send. Networks block numbers that write like a machine (WAHA docs, "How to avoid blocking"), so a
 * message is typed for a moment, two messages never follow at once, and people who never wrote are written to slowly.
 *
 * @param gap the least time between two messages
 * @param jitter at most so much more, at random
 * @param perMinute the most messages in a minute
 * @param newContactGap the least time between first messages to two people who never wrote
 * @param typingPerCharacter how long a character is typed
 * @param longestTyping how long a message is typed at most
 * @param longestWait after so long in the queue a message is given up
 * @param unreachable how long to wait before a server that does not answer is tried again
 * @param notReady how long to wait before an inbox that is not connected is tried again
 */
@ConfigurationProperties("nexus.pacing")
record Pacing(@Bindable(defaultValue = "600ms") Duration gap, @Bindable(defaultValue = "900ms") Duration jitter,
        @Bindable(defaultValue = "30") int perMinute, @Bindable(defaultValue = "40s") Duration newContactGap,
        @Bindable(defaultValue = "25ms") Duration typingPerCharacter,
        @Bindable(defaultValue = "2500ms") Duration longestTyping, @Bindable(defaultValue = "24h") Duration longestWait,
        @Bindable(defaultValue = "5s") Duration notReady, @Bindable(defaultValue = "15s") Duration unreachable) {

    /** Nobody blocks a simulated number, or an account of an official interface. */
    static Pacing none(Pacing other) {
        return new Pacing(Duration.ZERO, Duration.ZERO, 100_000, Duration.ZERO, Duration.ZERO, Duration.ZERO,
                other.longestWait, other.notReady, other.unreachable);
    }

    /** How long a text of so many characters is typed. */
    Duration typing(int characters) {
        Duration typed = typingPerCharacter.multipliedBy(characters);
        return typed.compareTo(longestTyping) > 0 ? longestTyping : typed;
    }
}
