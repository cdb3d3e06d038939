package one.nexus.integrations.channel;

import java.time.Duration;

/**
 * For how long a network takes an answer after the other person wrote.
 *
 * @param open      any answer
 * @param byPerson  an answer written by a person, as long as {@code open} or longer
 * @param templates whether a text that was approved beforehand may be sent when it is over
 */
public record ReplyWindow(Duration open, Duration byPerson, boolean templates) {}
