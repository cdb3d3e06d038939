package one.nexus.hub.conversation.intake;

/** A remembered address led to a conversation that is no longer there; it is forgotten and the work done again. */
final class StaleAddresses extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
