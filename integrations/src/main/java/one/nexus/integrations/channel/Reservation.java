package one.nexus.integrations.channel;

/** What came of asking for the id of the next message. */
public sealed interface Reservation {

    /**
     * The next message will have this id.
     *
     * @param id bare, as a receipt or an echo carries it
     */
    record Reserved(String id) implements Reservation {}

    /** This provider gives none beforehand: the message is sent without. */
    record NotOffered() implements Reservation {}

    /**
     * It could not be asked. The message stays where it is: sent without an id, a lost answer would leave nothing to look it
     * up by.
     *
     * @param result how a send would have ended; nothing was sent
     */
    record NotNow(SendResult result) implements Reservation {}
}
