package one.nexus.hub.media;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalInt;

/** A row of {@code file}. */
record FileRow(FileId id, String name, String mime, String kind, long size, String sha256, String storageKey,
        @Nullable Integer width, @Nullable Integer height) {

    static final String SELECT = "SELECT id, name, mime, kind, size, sha256, storage_key, width, height FROM file";

    StoredFile file() {
        return new StoredFile(id, name, mime, FileKind.of(kind), size, sha256, side(width), side(height));
    }

    private static OptionalInt side(@Nullable Integer pixels) {
        return Optional.ofNullable(pixels).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
