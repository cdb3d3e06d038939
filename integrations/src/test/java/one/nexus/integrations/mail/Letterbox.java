package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.EventLine;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.Webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample letters in {@code src/test/resources/mail}. */
final class Letterbox {

    static final Instant RECEIVED = Instant.parse("2026-09-21T14:30:00.250Z");
    static final String OWN = "atendimento@aurora.example";

    private Letterbox() {}

    static byte[] bytes(String file) {
        try (InputStream stream = Objects.requireNonNull(Letterbox.class.getResourceAsStream("/mail/" + file), file)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static List<InboundEvent> decoded(String file) {
        return decoded(bytes(file));
    }

    static List<InboundEvent> decoded(byte[] source) {
        var mark = new Postmark("imap:1:2", Optional.of(OWN), Optional.of(RECEIVED));
        return MailDecoder.decode(new Webhook(RECEIVED, mark.headers(), source));
    }

    static InboundMessage message(byte[] source) {
        return ((MessageReceived) decoded(source).getFirst()).message();
    }

    static Content.Letter letter(byte[] source) {
        return (Content.Letter) message(source).content();
    }

    /** A letter with these headers of the contents and this body, written in UTF-8. */
    static byte[] of(String headers, String body) {
        return ("From: Ana Lima <ana@example.com>\nTo: " + OWN + "\nSubject: Oi\nMessage-ID: <t1@mail.example.com>\n"
                + headers + "\n\n" + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** All events of a letter on one line. */
    static String line(List<InboundEvent> events) {
        return events.stream().map(EventLine::of).collect(Collectors.joining("; "));
    }

    /** Every letter's file. */
    static List<String> files() {
        try {
            Path root = Path.of(Objects.requireNonNull(Letterbox.class.getResource("/mail")).toURI());
            try (Stream<Path> files = Files.list(root)) {
                return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml"))
                        .sorted().toList();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
