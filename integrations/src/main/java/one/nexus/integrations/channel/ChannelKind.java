package one.nexus.integrations.channel;

import java.util.regex.Pattern;

/**
 * One of the foreign networks a connection may speak to, or one of several ways to the same network.
 *
 * @param code the stable lower-case word used in addresses and tables: {@code waha}
 */
public record ChannelKind(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{1,30}");

    public ChannelKind {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a channel's code is a short lower-case word");
        }
    }
}
