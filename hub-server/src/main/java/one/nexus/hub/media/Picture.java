package one.nexus.hub.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The size of a picture, read from its header; no pixel is ever decoded here.
 *
 * @param width pixels
 * @param height pixels
 */
record Picture(int width, int height) {

    /** More than any camera makes; a larger claim is an attack on whoever shows it. */
    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 20_000;

    /** The size, when the header can be read. */
    static Optional<Picture> of(Path file, String mime) {
        try {
            return mime.equals("image/webp") ? webp(file) : known(file);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a browser can be asked to show it. */
    boolean reasonable() {
        return width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE
                && (long) width * height <= MOST_PIXELS;
    }

    private static Optional<Picture> known(Path file) throws IOException {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                return Optional.of(new Picture(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** After the WebP container specification: VP8X, VP8L and VP8 write the size each in their own way. */
    private static Optional<Picture> webp(Path file) throws IOException {
        byte[] head;
        try (InputStream start = Files.newInputStream(file)) {
            head = start.readNBytes(30);
        }
        if (head.length < 30) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(head, 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8X" -> Optional.of(new Picture(1 + three(bytes, 24), 1 + three(bytes, 27)));
            case "VP8L" -> {
                int bits = bytes.getInt(21);
                yield Optional.of(new Picture(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)));
            }
            case "VP8 " -> Optional.of(new Picture(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff));
            default -> Optional.empty();
        };
    }

    private static int three(ByteBuffer bytes, int at) {
        return (bytes.get(at) & 0xff) | (bytes.get(at + 1) & 0xff) << 8 | (bytes.get(at + 2) & 0xff) << 16;
    }
}
