package one.nexus.integrations.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.http.AddressPolicy;
import one.nexus.integrations.http.GuardedHttp;
import one.nexus.integrations.http.Timeouts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** A mail server with one mailbox: real IMAP and SMTP over real sockets. */
final class Post implements AutoCloseable {

    static final String PASSWORD = "senha-de-app-1234";
    static final Duration MOMENT = Duration.ofMillis(300);

    private final GreenMail server = new GreenMail(new ServerSetup[]{
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});
    private final GreenMailUser owner;

    Post() {
        server.start();
        owner = server.setUser(Letterbox.OWN, Letterbox.OWN, PASSWORD);
    }

    static OkHttpClient client() {
        return client(AddressPolicy.allowing(List.of("127.0.0.1"), List.of()));
    }

    static OkHttpClient client(AddressPolicy policy) {
        return GuardedHttp.client(policy, new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(5),
                Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    static ChannelType.Opened open() {
        return new MailType().open(client(), Clock.systemUTC());
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    ChannelAccount account() {
        return account(imapPort(), smtpPort(), PASSWORD);
    }

    static ChannelAccount account(int imap, int smtp, String password) {
        return account(Map.of("imapPort", Integer.toString(imap), "smtpPort", Integer.toString(smtp)), password);
    }

    static ChannelAccount account(Map<String, String> changed, String password) {
        Map<String, String> settings = new HashMap<>(Map.of("service", "other", "address", Letterbox.OWN,
                "senderName", "Loja Aurora", "imapHost", "127.0.0.1", "imapSecurity", "none", "smtpHost", "127.0.0.1",
                "smtpSecurity", "none"));
        settings.putAll(changed);
        return new ChannelAccount("7", MailType.KIND, settings, Map.of("password", password));
    }

    /** A letter arrives. */
    void arrives(byte[] source) {
        try {
            owner.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source)));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A letter with this id and these words arrives. */
    void arrives(String id, String words) {
        arrives(("From: Ana Lima <ana@example.com>\r\nTo: " + Letterbox.OWN + "\r\nSubject: Oi\r\nMessage-ID: <" + id
                + "@mail.example.com>\r\n\r\n" + words).getBytes(StandardCharsets.UTF_8));
    }

    /** The letters that were sent to somebody, as they arrived there. */
    List<String> sentTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(letter -> isTo(letter, address)).map(Post::source)
                .toList();
    }

    MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(owner);
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    void anotherPassword(String password) {
        owner.setPassword(password);
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.stream(letter.getAllRecipients()).map(InternetAddress.class::cast)
                    .anyMatch(to -> to.getAddress().equals(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
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
