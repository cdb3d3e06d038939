package one.nexus.hub.media;

import one.nexus.hub.platform.storage.ByteRange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Range} header asks for (RFC 9110, 14.2): one range of bytes; anything else is answered with the whole. */
sealed interface Range {

    /** The whole file. */
    record Whole() implements Range {}

    /** A part of it. */
    record Piece(ByteRange bytes) implements Range {}

    /** Bytes that the file does not have. */
    record Outside() implements Range {}

    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static Range of(Optional<String> header, long size) {
        Optional<Matcher> asked = header.map(ONE::matcher).filter(Matcher::matches);
        if (asked.isEmpty() || asked.get().group(1).isEmpty() && asked.get().group(2).isEmpty()) {
            return new Whole();
        }
        String first = asked.get().group(1);
        String last = asked.get().group(2);
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return length == 0 ? new Outside() : new Piece(new ByteRange(size - length, length));
        }
        long start = Long.parseLong(first);
        long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < start) {
            return new Whole();
        }
        return start >= size ? new Outside() : new Piece(new ByteRange(start, end - start + 1));
    }
}
