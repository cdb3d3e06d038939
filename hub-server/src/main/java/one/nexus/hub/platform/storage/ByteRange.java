package one.nexus.hub.platform.storage;

/**
 * A part of an object.
 *
 * @param offset of the first byte, from 0
 * @param length in bytes, at least 1
 */
public record ByteRange(long offset, long length) {

    public ByteRange {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("not a range of bytes");
        }
    }
}
