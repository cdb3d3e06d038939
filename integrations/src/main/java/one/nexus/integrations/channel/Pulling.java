package one.nexus.integrations.channel;

import java.time.Duration;
import java.util.List;

/** Asks a provider for what came, where nobody can deliver to the hub. */
public interface Pulling {

    /** Whether this account is asked, rather than delivered to. */
    boolean wanted(ChannelAccount account);

    /**
     * Waits for what came after the cursor, and returns as soon as something is there. Asked again with the same cursor it
     * brings the same again: the hub moves on when all of it is committed.
     *
     * @param cursor   what the last answer gave; empty at first
     * @param patience how long to wait at most when there is nothing
     */
    Pulled pull(ChannelAccount account, String cursor, Duration patience);

    /** How asking ended. */
    sealed interface Pulled {

        /**
         * What came, oldest first, perhaps nothing.
         *
         * @param deliveries each to be taken as if the provider had delivered it
         * @param cursor     what to ask with next
         */
        record Brought(List<Webhook> deliveries, String cursor) implements Pulled {

            public Brought {
                deliveries = List.copyOf(deliveries);
            }
        }

        /**
         * It could not be asked.
         *
         * @param code       a stable word: {@code wrong-key}, {@code unreachable}, {@code taken} when somebody else asks for
         *                   the same account
         * @param retryAfter how long the provider wants to be left alone; zero when it did not say
         */
        record Failed(String code, Duration retryAfter) implements Pulled {}
    }
}
