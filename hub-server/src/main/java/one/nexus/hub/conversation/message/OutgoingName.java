package one.nexus.hub.conversation.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name under which the hub hands a message to a provider that repeats it: {@code hub:msg_17}. */
public final class OutgoingName {

    private static final String PREFIX = "hub:msg_";
    private static final Pattern SHAPE = Pattern.compile("hub:msg_([1-9][0-9]{0,17})");

    private OutgoingName() {}

    /** The name of a message. */
    public static String of(long message) {
        return PREFIX + message;
    }

    /** The message of a name; empty for a name that somebody else gave. */
    public static Optional<Long> message(String name) {
        Matcher shape = SHAPE.matcher(name);
        return shape.matches() ? Optional.of(Long.valueOf(shape.group(1))) : Optional.empty();
    }
}
