package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.Download;

/** The other end of this channel: the visitors of web sites, as the hub knows them. Methods block and never throw. */
public interface Visitors {

    /**
     * Lays a message where the visitor of a chat finds it, now or when they come back.
     *
     * @param inbox the hub's id of the inbox
     * @param chat  the key of the visitor's chat
     */
    Handed hand(String inbox, String chat);

    /**
     * Opens a file that a visitor gave.
     *
     * @param reference what the delivery called it
     * @param limit     the most bytes to take
     */
    Download file(String reference, long limit);

    /** What became of a message for a visitor. */
    enum Handed {
        /** It is theirs to see. */
        THEIRS,
        /** Nobody visits under this key. */
        NOBODY,
        /** It cannot be told now; nothing was handed. */
        NOT_NOW
    }
}
