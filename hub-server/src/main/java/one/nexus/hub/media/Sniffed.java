package one.nexus.hub.media;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file is, from its first bytes. The name only says which kind of archive or text a document is; it never makes a
 * picture, a sound or a page of anything.
 *
 * @param mime for a browser and for the network
 * @param opus whether it is Opus in Ogg, which is what voice notes are
 */
record Sniffed(String mime, boolean opus) {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final byte[] OGG = "OggS".getBytes(StandardCharsets.US_ASCII);
    private static final String OPUS = "OpusHead";
    private static final int HEAD = 64;

    static Sniffed of(Path file, FileName name) throws IOException {
        byte[] head;
        try (InputStream start = Files.newInputStream(file)) {
            head = start.readNBytes(HEAD);
        }
        if (isOpus(head)) {
            return new Sniffed("audio/ogg", true);
        }
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            return new Sniffed(usual(refined(TYPES.detect(bytes, new Metadata(), new ParseContext()), name)), false);
        }
    }

    private static boolean isOpus(byte[] head) {
        for (int i = 0; i < OGG.length; i++) {
            if (head.length <= i || head[i] != OGG[i]) {
                return false;
            }
        }
        return new String(head, StandardCharsets.ISO_8859_1).contains(OPUS);
    }

    /** A .docx is a zip by its bytes: the ending may narrow a container down, to a document only. */
    private static MediaType refined(MediaType found, FileName name) {
        if (name.ending().isEmpty()) {
            return found;
        }
        MediaType named = TYPES.getMimeType("x" + name.ending()).getType();
        boolean narrower = TYPES.getMediaTypeRegistry().isSpecializationOf(named, found)
                || found.equals(MediaType.OCTET_STREAM);
        return narrower && named.getType().equals("application") && !isActive(named) ? named : found;
    }

    private static boolean isActive(MediaType type) {
        String subtype = type.getSubtype();
        return subtype.contains("html") || subtype.contains("xml+") || subtype.endsWith("xml")
                || subtype.contains("javascript");
    }

    private static String usual(MediaType type) {
        String mime = type.getBaseType().toString();
        return switch (mime) {
            case "audio/x-wav", "audio/vnd.wave" -> "audio/wav";
            case "audio/x-aac" -> "audio/aac";
            case "audio/x-flac" -> "audio/flac";
            case "audio/vorbis", "application/ogg", "audio/opus" -> "audio/ogg";
            case "video/x-m4v", "application/mp4" -> "video/mp4";
            case "audio/x-m4a" -> "audio/mp4";
            default -> mime;
        };
    }
}
