package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Mailbox;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** The headers of a letter, read without ever failing. */
record Headers(MimeMessage message) {

    static final int LONGEST_LINE = 998;

    private static final int LONGEST = 100_000;
    private static final int MOST_ADDRESSES = 200;
    private static final int LONGEST_NAME = 200;

    /** A header as it stands, its lines joined, or empty. */
    String raw(String name) {
        try {
            String[] values = message.getHeader(name);
            String first = values == null || values.length == 0 ? "" : values[0];
            return MimeUtility.unfold(first.length() > LONGEST ? first.substring(0, LONGEST) : first);
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    boolean has(String name) {
        return !raw(name).isBlank();
    }

    /** A header in small letters, for words with a meaning. */
    String word(String name) {
        return raw(name).strip().toLowerCase(Locale.ROOT);
    }

    /** A header in words, on one line. */
    String text(String name) {
        return words(raw(name), LONGEST_LINE);
    }

    /** Encoded words become words (RFC 2047); bytes that were sent bare are read as what they most probably are. */
    static String words(String raw, int most) {
        String bare = raw.chars().anyMatch(letter -> letter > 0x7e && letter < 0x100)
                ? Charsets.decoded(raw.getBytes(StandardCharsets.ISO_8859_1), Optional.empty())
                : raw;
        try {
            return Plain.line(MimeUtility.decodeText(bare), most);
        } catch (UnsupportedEncodingException | RuntimeException strange) {
            return Plain.line(bare, most);
        }
    }

    /** The addresses of a header; what is none is left out. */
    List<Mailbox> mailboxes(String name) {
        List<Mailbox> found = new ArrayList<>();
        for (InternetAddress address : addresses(raw(name))) {
            if (found.size() < MOST_ADDRESSES) {
                mailbox(address).filter(one -> found.stream().noneMatch(known -> known.address().equals(one.address())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static InternetAddress[] addresses(String header) {
        try {
            return InternetAddress.parseHeader(header, false);
        } catch (AddressException | RuntimeException strange) {
            return bracketed(header);
        }
    }

    /** {@code "Unclosed name <ana@example.com>}: what is between the brackets is still an address. */
    private static InternetAddress[] bracketed(String header) {
        int open = header.lastIndexOf('<');
        int close = header.indexOf('>', open + 1);
        if (open < 0 || close < 0) {
            return new InternetAddress[0];
        }
        var address = new InternetAddress();
        address.setAddress(header.substring(open + 1, close));
        return new InternetAddress[]{address};
    }

    private static Optional<Mailbox> mailbox(InternetAddress address) {
        String text = address.getAddress();
        String name = address.getPersonal();
        return text == null
                ? Optional.empty()
                : Mailbox.of(text, name == null ? "" : words(name, LONGEST_NAME).replaceAll("^\"|\"$", ""));
    }

    /** When its writer says that it was written. */
    Optional<Instant> date() {
        return MailTime.written(raw("Date"));
    }
}
