package one.nexus.hub.platform.queue;

import org.jspecify.annotations.Nullable;

/** The broker is not connected, or did not confirm: nothing is known about what was being published. */
public final class BrokerAway extends Exception {

    private static final long serialVersionUID = 1L;

    BrokerAway(@Nullable Throwable cause) {
        super("the message broker does not answer", cause);
    }
}
