package one.nexus.hub.platform.console;

import io.micronaut.http.MediaType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A file of a built front end, read and compressed once.
 *
 * @param gzip the compressed bytes, empty where compressing gains nothing
 * @param tag names the content, for {@code ETag}
 */
record PageFile(String mime, byte[] bytes, byte[] gzip, String tag) {

    private static final Map<String, String> MIMES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("webp", "image/webp"), Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"), Map.entry("mp3", "audio/mpeg"), Map.entry("txt", "text/plain"),
            Map.entry("webmanifest", "application/manifest+json"), Map.entry("zip", "application/zip"));

    private static final Set<String> COMPRESSED_ALREADY = Set.of("png", "jpg", "webp", "woff2", "mp3", "zip");
    private static final int TAG_BYTES = 12;

    /** Reads what a file is from its name's ending. */
    static PageFile of(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        byte[] smaller = COMPRESSED_ALREADY.contains(ending) ? new byte[0] : compressed(bytes);
        return new PageFile(MIMES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM), bytes,
                smaller.length < bytes.length ? smaller : new byte[0], tag(bytes));
    }

    boolean isCompressible() {
        return gzip.length > 0;
    }

    private static byte[] compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        try (var packer = new GZIPOutputStream(out)) {
            packer.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
