package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Enclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

/**
 * One leaf of a letter: words, a picture, a file.
 *
 * @param number its place, counted from one
 * @param type   {@code text/plain}, in small letters; what is unreadable counts as that of unknown bytes
 */
record Part(int number, String type, MimePart mime) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE = 100;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String UNKNOWN = "application/octet-stream";

    static String type(MimePart mime) {
        String header = header(mime, "Content-Type").orElse("text/plain");
        try {
            return shortened(new ContentType(header).getBaseType());
        } catch (ParseException strange) {
            String before = header.split("[;\\s]", 2)[0];
            return before.matches("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+") ? shortened(before) : UNKNOWN;
        }
    }

    private static String shortened(String type) {
        String plain = Plain.line(type, LONGEST_TYPE).toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? UNKNOWN : plain;
    }

    boolean isText() {
        return type.equals("text/plain") && !isFile();
    }

    boolean isPage() {
        return type.equals("text/html") && !isFile();
    }

    boolean isPicture() {
        return type.startsWith("image/");
    }

    /** Whether it is meant to be a file: said to be one, or called by a name. */
    boolean isFile() {
        return disposition().equals("attachment") || !fileName().isEmpty();
    }

    private String disposition() {
        return header(mime, "Content-Disposition").map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** What the page calls it: {@code <img src="cid:…">} (RFC 2392). */
    Optional<String> contentId() {
        return header(mime, "Content-ID").map(id -> id.strip().replaceAll("^<|>$", "")).filter(id -> !id.isEmpty());
    }

    Optional<String> charset() {
        return parameter("Content-Type", "charset");
    }

    String fileName() {
        return parameter("Content-Disposition", "filename").or(() -> parameter("Content-Type", "name"))
                .map(name -> Headers.words(name, LONGEST_NAME)).orElse("");
    }

    /** A parameter of a header, also where the header as a whole breaks the rules. */
    private Optional<String> parameter(String header, String name) {
        Optional<String> value = header(mime, header);
        try {
            return header.equals("Content-Type")
                    ? value.flatMap(text -> typeParameter(text, name))
                    : value.flatMap(text -> dispositionParameter(text, name));
        } catch (RuntimeException strange) {
            return Optional.empty();
        }
    }

    private static Optional<String> typeParameter(String header, String name) {
        try {
            return Optional.ofNullable(new ContentType(header).getParameter(name));
        } catch (ParseException strange) {
            return Optional.empty();
        }
    }

    private static Optional<String> dispositionParameter(String header, String name) {
        try {
            return Optional.ofNullable(new ContentDisposition(header).getParameter(name));
        } catch (ParseException strange) {
            return Optional.empty();
        }
    }

    /** Its bytes, decoded as far as they can be. */
    byte[] bytes() {
        String encoding = header(mime, "Content-Transfer-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] raw = raw();
        return switch (encoding) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> unpacked(raw, encoding);
            case "uuencode", "x-uuencode", "x-uue" -> unpacked(raw, "uuencode");
            default -> raw;
        };
    }

    /** Its words. */
    String words(int most) {
        return Plain.text(Charsets.decoded(bytes(), charset()), most);
    }

    Enclosure enclosure() {
        String name = fileName();
        return new Enclosure(number, name.isEmpty() ? fallback() : name, type, size());
    }

    private String fallback() {
        return switch (type) {
            case "message/rfc822" -> "message.eml";
            case "text/calendar" -> "invite.ics";
            default -> "file-" + number;
        };
    }

    /** Bytes in base64 are three quarters of what is written, breaks of lines aside. */
    private long size() {
        try {
            long written = Math.max(0, mime.getSize());
            String encoding = header(mime, "Content-Transfer-Encoding").orElse("");
            return encoding.strip().equalsIgnoreCase("base64") ? written * 3 / 4 : written;
        } catch (MessagingException unknown) {
            return 0;
        }
    }

    private byte[] raw() {
        try (InputStream stream = opened()) {
            return stream.readAllBytes();
        } catch (IOException | MessagingException empty) {
            return new byte[0];
        }
    }

    private InputStream opened() throws MessagingException {
        return mime instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) mime).getRawInputStream();
    }

    /** What is no letter of the alphabet is skipped, and what was cut off is left out. */
    private static byte[] base64(byte[] raw) {
        byte[] letters = new byte[raw.length];
        int count = 0;
        for (byte letter : raw) {
            if (letter == '=') {
                break;
            }
            if (letter >= 0 && ALPHABET.indexOf(letter) >= 0) {
                letters[count++] = letter;
            }
        }
        int whole = count % 4 == 1 ? count - 1 : count;
        byte[] cut = Arrays.copyOf(letters, whole);
        return Base64.getDecoder().decode(cut);
    }

    private static byte[] unpacked(byte[] raw, String encoding) {
        try (InputStream stream = MimeUtility.decode(new ByteArrayInputStream(raw), encoding)) {
            return stream.readAllBytes();
        } catch (IOException | MessagingException | RuntimeException strange) {
            return raw;
        }
    }

    static Optional<String> header(MimePart mime, String name) {
        try {
            return Optional.ofNullable(mime.getHeader(name, null)).map(MimeUtility::unfold);
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }
}
