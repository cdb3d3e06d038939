package one.nexus.integrations.mail;

import org.eclipse.angus.mail.imap.IMAPMessage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;

/** The bytes of a letter in a mailbox; reading them does not mark it as seen. */
final class MailSource {

    private MailSource() {}

    /** The first {@code most} bytes. */
    static byte[] of(Message letter, long most) throws MessagingException, IOException {
        if (!(letter instanceof IMAPMessage stored)) {
            throw new MessagingException("the letter lies in no mailbox");
        }
        stored.setPeek(true);
        try (InputStream stream = stored.getMimeStream()) {
            byte[] bytes = stream.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
            return withoutMark(bytes);
        } finally {
            stored.invalidateHeaders();
        }
    }

    /** Some exports begin with a byte order mark, which would hide the first header. */
    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
