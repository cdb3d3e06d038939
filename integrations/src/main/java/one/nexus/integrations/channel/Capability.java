package one.nexus.integrations.channel;

/** What a channel can do beyond sending text; a caller asks before it offers the action. */
public enum Capability {
    /** A message id can be reserved before the send ({@link Channel#reserveMessageId}). */
    RESERVED_IDS,
    /** The same for a message with a file. */
    RESERVED_FILE_IDS,
    /** Emoji reactions. */
    REACTIONS,
    /** Changing a sent text. */
    EDIT,
    /** Withdrawing a sent message for everybody. */
    REVOKE,
    /** Telling the customer that the messages were read. */
    READ_RECEIPTS,
    /** Showing that somebody is typing. */
    TYPING,
    /** Conversations of more than two people. */
    GROUPS,
    /** Files are fetched by the provider from an address of the hub; their bytes cannot be handed over. */
    LINKED_FILES
}
