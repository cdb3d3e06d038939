package one.nexus.hub.channel;

/** Where arrivals are written down. Implemented by the feature that owns conversations. */
public interface Intake {

    /**
     * Writes {@code arrival} with its events in the outbox, and returns after the commit. The same arrival may come any
     * number of times and has an effect once.
     *
     * @throws IntakeUnavailable when the databases cannot be reached in time: the sender is asked to come again
     * @throws RuntimeException when these events cannot be processed: the delivery is kept raw with the reason
     */
    void accept(Arrival arrival);
}
