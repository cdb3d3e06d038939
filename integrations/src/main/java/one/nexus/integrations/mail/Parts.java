package one.nexus.integrations.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.util.SharedByteArrayInputStream;

/**
 * A letter taken apart. Boxes in boxes are opened to a depth no honest letter has, and of too many leaves the first ones are
 * taken; nothing is unpacked beyond the letter's own encoding.
 */
final class Parts {

    private static final int DEEPEST = 20;
    private static final int MOST = 200;
    private static final Session NONE = Session.getInstance(new Properties());

    private final MimeMessage message;
    private final List<Part> leaves = new ArrayList<>();

    private Parts(MimeMessage message) {
        this.message = message;
    }

    /** Takes a letter apart; empty when the bytes cannot be one. */
    static Optional<Parts> of(byte[] source) {
        try {
            var parts = new Parts(new MimeMessage(NONE, new SharedByteArrayInputStream(source)));
            parts.open(parts.message, 0);
            return Optional.of(parts);
        } catch (MessagingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    Headers headers() {
        return new Headers(message);
    }

    String type() {
        return Part.type(message);
    }

    MimeMessage message() {
        return message;
    }

    Stream<Part> leaves() {
        return leaves.stream();
    }

    Optional<Part> leaf(int number) {
        return leaves.stream().filter(part -> part.number() == number).findFirst();
    }

    Optional<Part> page() {
        return leaves.stream().filter(Part::isPage).findFirst();
    }

    /** What is to be offered for saving: neither the words nor a picture that the page shows in its place. */
    List<Part> files() {
        String page = page().map(found -> found.words(SafePage.LONGEST)).orElse("");
        Predicate<Part> shown = part -> part.isPicture()
                && part.contentId().filter(id -> page.contains("cid:" + id)).isPresent();
        return leaves.stream().filter(part -> !part.isText() && !part.isPage() && !shown.test(part)).toList();
    }

    private void open(MimePart part, int depth) throws MessagingException {
        if (leaves.size() >= MOST) {
            return;
        }
        String type = Part.type(part);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            for (MimePart inner : opened(part)) {
                open(inner, depth + 1);
            }
        } else {
            leaves.add(new Part(leaves.size() + 1, type, part));
        }
    }

    /** A box that cannot be opened is words: its raw text is better than nothing. */
    private List<MimePart> opened(MimePart part) throws MessagingException {
        List<MimePart> inside = new ArrayList<>();
        try {
            var box = new MimeMultipart(new MimePartDataSource(part));
            int count = Math.min(box.getCount(), MOST);
            for (int index = 0; index < count; index++) {
                BodyPart inner = box.getBodyPart(index);
                if (inner instanceof MimeBodyPart mime) {
                    inside.add(mime);
                }
            }
        } catch (MessagingException | RuntimeException broken) {
            inside.clear();
        }
        if (inside.isEmpty()) {
            leaves.add(new Part(leaves.size() + 1, "text/plain", part));
        }
        return inside;
    }
}
