package one.nexus.hub.media;

import java.util.Locale;
import java.util.Set;

/** How a file is shown. Only what browsers show without running it is anything but a document. */
public enum FileKind {
    IMAGE,
    /** Recorded in a chat: Opus in Ogg. */
    VOICE, AUDIO, VIDEO, DOCUMENT,
    /** A small WebP picture; told apart from an image by the channel alone. */
    STICKER;

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Set<String> SOUNDS = Set.of("audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "audio/wav",
            "audio/webm", "audio/flac");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/webm", "video/3gpp", "video/quicktime");

    /** The stable lower-case word of tables and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #code}. */
    public static FileKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** How a file of a sniffed type is shown. */
    static FileKind ofMime(String mime, boolean opus) {
        if (opus) {
            return VOICE;
        }
        if (IMAGES.contains(mime)) {
            return IMAGE;
        }
        if (SOUNDS.contains(mime)) {
            return AUDIO;
        }
        return VIDEOS.contains(mime) ? VIDEO : DOCUMENT;
    }

    /** Whether a browser may show it in place; everything else is offered for saving. */
    static boolean inline(String mime) {
        return IMAGES.contains(mime) || SOUNDS.contains(mime) || VIDEOS.contains(mime);
    }
}
