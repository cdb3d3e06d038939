package one.nexus.hub.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes on their way to the storage, in a temporary file under a name of our own, removed when closed. */
record Received(Path path, long size, String sha256) implements AutoCloseable {

    static Received of(InputStream bytes, long limit) throws IOException {
        Path path = Files.createTempFile("one-nexus-", ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copied(new DigestInputStream(bytes, digest), path, limit);
            return new Received(path, size, StoredFile.hex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static long copied(InputStream bytes, Path path, long limit) throws IOException {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                size += read;
                if (size > limit) {
                    throw new FileRefused("too-large");
                }
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw new FileRefused("empty");
        }
        return size;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
