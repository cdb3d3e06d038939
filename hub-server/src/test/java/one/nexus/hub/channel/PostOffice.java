package one.nexus.hub.channel;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail server with the mailbox of a shop: real IMAP and SMTP. */
public final class PostOffice implements AutoCloseable {

    public static final String OWN = "atendimento@aurora.example";
    public static final String PASSWORD = "senha-de-app-1234";

    private final GreenMail server = new GreenMail(new ServerSetup[]{
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});
    private final GreenMailUser owner;

    public PostOffice() {
        server.start();
        owner = server.setUser(OWN, OWN, PASSWORD);
    }

    /** What an administrator types to connect the mailbox. */
    public Map<String, String> answers() {
        return new HashMap<>(Map.of("service", "other", "address", OWN, "password", PASSWORD,
                "senderName", "Loja Aurora", "imapHost", "127.0.0.1", "imapSecurity", "none", "imapPort",
                Integer.toString(server.getImap().getPort()), "smtpHost", "127.0.0.1", "smtpSecurity", "none",
                "smtpPort", Integer.toString(server.getSmtp().getPort())));
    }

    /** Where its servers are, for a hub that takes them for Google's: {@code 127.0.0.1:3143 127.0.0.1:3025}. */
    public String servers() {
        return "127.0.0.1:" + server.getImap().getPort() + " 127.0.0.1:" + server.getSmtp().getPort();
    }

    /** A letter from Ana arrives. */
    public void arrives(String id, String subject, String headers, String body) {
        arrives("From: Ana Lima <ana@example.com>\nTo: " + OWN + "\nSubject: " + subject + "\nMessage-ID: <" + id
                + "@mail.example.com>\n" + headers + "\n" + body);
    }

    /** A letter arrives, as it stands. */
    public void arrives(String source) {
        byte[] bytes = source.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            owner.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The letters that were sent to an address, as they arrived there. */
    public List<String> sentTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).map(PostOffice::source)
                .filter(letter -> letter.replace("\r\n ", " ").lines()
                        .anyMatch(line -> line.startsWith("To: ") && line.contains(address)))
                .toList();
    }

    public void anotherPassword(String password) {
        owner.setPassword(password);
    }

    private static String source(MimeMessage letter) {
        var bytes = new ByteArrayOutputStream();
        try {
            letter.writeTo(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
