package one.nexus.integrations.channel;

/** How a file is to be shown. */
public enum MediaKind {
    IMAGE,
    /** Recorded in the chat, to be played in place. */
    VOICE,
    /** Any other sound file. */
    AUDIO, VIDEO, DOCUMENT, STICKER
}
