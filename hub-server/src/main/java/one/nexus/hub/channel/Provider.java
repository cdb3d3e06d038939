package one.nexus.hub.channel;

import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.waha.WahaChannel;

/**
 * Through what an inbox is connected: a kind of channel, or the simulated WAHA inside the hub.
 *
 * @param code the stable lower-case word of tables and answers
 */
public record Provider(String code) {

    /** A WAHA server, given by its address. */
    public static final Provider WAHA = new Provider(WahaChannel.KIND.code());
    /** The simulated WAHA inside the hub, with a simulated customer. */
    public static final Provider PRACTICE = new Provider("practice");

    /** The kind of channel that carries it: a practice number is a WAHA like any other. */
    public ChannelKind kind() {
        return equals(PRACTICE) ? WahaChannel.KIND : new ChannelKind(code);
    }

    /** Whether its accounts are sessions of a WAHA server: paired with a phone, with a history to be asked for. */
    public boolean isWaha() {
        return kind().equals(WahaChannel.KIND);
    }
}
