package one.nexus.hub.platform.queue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/** One message that was handed to this node and is not acknowledged yet. */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Channel channel;
    private final long tag;
    private final byte[] body;
    private final String teller;
    private final boolean again;

    Delivery(Channel channel, long tag, byte[] body, String teller, boolean again) {
        this.channel = channel;
        this.tag = tag;
        this.body = body;
        this.teller = teller;
        this.again = again;
    }

    public byte[] body() {
        return body;
    }

    /** The node whose sockets have been told of it already, if any has. */
    public String teller() {
        return teller;
    }

    /** Whether it was handed out before and not acknowledged: its reader may have died of it. */
    public boolean again() {
        return again;
    }

    /** Takes it off the queue. When the connection is gone the broker hands it out again. */
    public void acknowledge() {
        try {
            channel.basicAck(tag, false);
        } catch (IOException | ShutdownSignalException away) {
            LOG.debug("The broker will deliver again", away);
        }
    }

    /** Gives it back, to be handed out again. */
    public void giveBack() {
        try {
            channel.basicNack(tag, false, true);
        } catch (IOException | ShutdownSignalException away) {
            LOG.debug("The broker will deliver again", away);
        }
    }
}
