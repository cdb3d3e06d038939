package one.nexus.hub.media;

import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * A file in the storage.
 *
 * @param name what it was called, made harmless
 * @param mime what it is, found out from its bytes
 * @param size bytes
 * @param sha256 the hash of its bytes, as lower hex
 * @param width pixels, for pictures
 * @param height pixels, for pictures
 */
public record StoredFile(FileId id, String name, String mime, FileKind kind, long size, String sha256,
        OptionalInt width, OptionalInt height) {

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
