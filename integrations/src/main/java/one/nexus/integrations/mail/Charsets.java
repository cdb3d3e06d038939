package one.nexus.integrations.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import jakarta.mail.internet.MimeUtility;

/** Turns bytes into words, whatever the letter says they are. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Nothing but ASCII is what programs say that know nothing. */
    private static final Set<Charset> NOT_TELLING = Set.of(StandardCharsets.US_ASCII);

    private Charsets() {}

    /** The words; of an unknown or wrong charset UTF-8 when the bytes are that, else what Windows writes in the west. */
    static String decoded(byte[] bytes, Optional<String> declared) {
        Optional<Charset> named = declared.flatMap(Charsets::named).filter(charset -> !NOT_TELLING.contains(charset));
        if (named.isPresent() && !named.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, named.get());
        }
        return strict(bytes).orElseGet(() -> new String(bytes, named.isPresent() ? StandardCharsets.UTF_8 : WINDOWS));
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(MimeUtility.javaCharset(name.strip())));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        } catch (IllegalArgumentException empty) {
            return Optional.empty();
        }
    }
}
