package one.nexus.integrations.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;

/**
 * What a mail server tells of a letter that it could not deliver (RFC 3464).
 *
 * @param letter the id of the letter that came back
 * @param reason why, in the server's words
 */
record Report(String letter, String reason) {

    private static final int LONGEST = 500;
    private static final int MOST = 50;

    /** Reads a report of failure; empty for other letters, and for reports of delay or success. */
    static Optional<Report> of(Parts parts) {
        Optional<String> reason = parts.leaves().filter(part -> part.type().equals("message/delivery-status"))
                .findFirst().flatMap(Report::reason)
                .or(() -> Optional.of(parts.headers().text("X-Failed-Recipients")).filter(to -> !to.isEmpty())
                        .map(to -> "The mail server could not deliver it to " + to + "."));
        return reason.flatMap(words -> returned(parts).map(id -> new Report(id, Plain.line(words, LONGEST))));
    }

    /** The status of each recipient is a block of headers; the first block is of the report itself. */
    private static Optional<String> reason(Part status) {
        List<String> failures = new ArrayList<>();
        for (InternetHeaders block : blocks(status.bytes())) {
            String action = value(block, "Action").toLowerCase(Locale.ROOT);
            String code = value(block, "Status");
            if (action.equals("failed") || action.isEmpty() && code.startsWith("5")) {
                failures.add(told(block, code));
            }
        }
        return failures.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failures));
    }

    private static String told(InternetHeaders block, String code) {
        String diagnostic = afterType(value(block, "Diagnostic-Code"));
        String recipient = afterType(value(block, "Final-Recipient"));
        String why = diagnostic.isEmpty() ? code : diagnostic;
        return recipient.isEmpty() ? why : recipient + ": " + why;
    }

    /** {@code smtp; 550 5.1.1 No such user}. */
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static String value(InternetHeaders block, String name) {
        String value = block.getHeader(name, null);
        return value == null ? "" : Headers.words(value, LONGEST);
    }

    private static List<InternetHeaders> blocks(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        List<InternetHeaders> blocks = new ArrayList<>();
        for (String block : text.split("\n\\s*\n", MOST)) {
            headers(block.getBytes(StandardCharsets.ISO_8859_1)).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static Optional<InternetHeaders> headers(byte[] bytes) {
        try (InputStream stream = new ByteArrayInputStream(bytes)) {
            return Optional.of(new InternetHeaders(stream));
        } catch (IOException | MessagingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The letter, or its headers alone, comes back with the report; some servers only refer to it. */
    static Optional<String> returned(Parts parts) {
        Optional<String> inside = parts.leaves()
                .filter(part -> part.type().equals("message/rfc822") || part.type().equals("text/rfc822-headers"))
                .flatMap(part -> headers(part.bytes()).stream())
                .flatMap(found -> MailId.of(value(found, "Message-ID")).stream()).findFirst();
        return inside.or(() -> MailId.of(parts.headers().raw("In-Reply-To")))
                .or(() -> Optional.of(MailId.all(parts.headers().raw("References"))).filter(ids -> !ids.isEmpty())
                        .map(List::getLast));
    }
}
