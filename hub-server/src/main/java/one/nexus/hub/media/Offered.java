package one.nexus.hub.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How bytes that somebody named are offered to a browser.
 *
 * @param mime        what they really are
 * @param disposition the {@code Content-Disposition}: shown in place only where nothing in them could run
 */
public record Offered(String mime, String disposition) {

    /** Finds out what the bytes are; what they were said to be counts for nothing. */
    public static Offered of(String declaredName, byte[] bytes) {
        FileName name = FileName.of(declaredName);
        if (bytes.length == 0) {
            return new Offered("application/octet-stream", name.disposition(false));
        }
        try (Received received = Received.of(new ByteArrayInputStream(bytes), bytes.length)) {
            String mime = Sniffed.of(received.path(), name).mime();
            return new Offered(mime, name.disposition(FileKind.inline(mime)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
