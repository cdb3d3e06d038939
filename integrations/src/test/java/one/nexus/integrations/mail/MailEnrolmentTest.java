package one.nexus.integrations.mail;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.Enrolment.Check.Fine;
import one.nexus.integrations.channel.Enrolment.Check.Unreachable;
import one.nexus.integrations.channel.Enrolment.Check.Wrong;
import one.nexus.integrations.channel.SetupField;
import one.nexus.integrations.http.AddressPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class MailEnrolmentTest {

    private final Post post = new Post();
    private final Enrolment enrolment = Post.open().enrolment();

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void provesThatItCanReadAndWrite() {
        assertThat(enrolment.check(post.account())).isEqualTo(new Fine("Loja Aurora", Letterbox.OWN));
        assertThat(enrolment.connect(post.account(), "https://hub.example/x")).isInstanceOf(Fine.class);
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertThat(enrolment.check(Post.account(post.imapPort(), post.smtpPort(), "another")))
                .isEqualTo(new Wrong("password", "wrong-key"));
    }

    @Test
    void saysThatThePasswordDoesNotOpenTheOtherServer() {
        try (var scripted = new ScriptedSmtp().says("AUTH", "535 5.7.8 wrong")) {
            assertThat(enrolment.check(Post.account(post.imapPort(), scripted.port(), Post.PASSWORD)))
                    .isEqualTo(new Wrong("password", "wrong-key"));
        }
    }

    @Test
    void saysWhichServerIsAway() {
        assertThat(enrolment.check(Post.account(1, post.smtpPort(), Post.PASSWORD))).isInstanceOfSatisfying(
                Unreachable.class,
                away -> assertThat(away.cause()).contains("127.0.0.1").doesNotContain(Post.PASSWORD));
        assertThat(enrolment.check(Post.account(post.imapPort(), 1, Post.PASSWORD))).isInstanceOf(Unreachable.class);
    }

    @Test
    void doesNotSpeakToASmtpServerAsToAMailbox() {
        assertThat(enrolment.check(Post.account(post.smtpPort(), post.smtpPort(), Post.PASSWORD)))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void goesNowhereThePolicyDoesNotLetIt() {
        Enrolment guarded = new MailType().open(Post.client(AddressPolicy.publicOnly()), Clock.systemUTC()).enrolment();
        assertThat(guarded.check(post.account())).isEqualTo(new Wrong("imapHost", "forbidden-address"));
    }

    @Test
    void speaksWithoutEncryptionOnlyInsideTheNetwork() {
        ChannelAccount outside = Post.account(Map.of("imapHost", "203.0.113.9", "imapPort", "143"), Post.PASSWORD);
        assertThat(enrolment.check(outside)).isEqualTo(new Wrong("imapHost", "forbidden-address"));
        ChannelAccount known = Post.account(Map.of("imapHost", "1.1.1.1", "imapPort", "143"), Post.PASSWORD);
        assertThat(enrolment.check(known)).as("a public address would be reached, but not in plain words")
                .isEqualTo(new Wrong("imapHost", "forbidden-address"));
    }

    @ParameterizedTest
    @CsvSource({"address, nobody, address, invalid", "imapHost, '', imapHost, required",
        "smtpHost, a b, smtpHost, invalid", "imapPort, 99999, imapPort, invalid", "smtpPort, x, smtpPort, invalid"})
    void saysWhichAnswerCannotBeRight(String field, String answer, String wrong, String code) {
        assertThat(enrolment.check(Post.account(Map.of(field, answer), Post.PASSWORD)))
                .isEqualTo(new Wrong(wrong, code));
    }

    @ParameterizedTest
    @CsvSource({"google, imap.gmail.com, smtp.gmail.com", "google-account, imap.gmail.com, smtp.gmail.com",
        "outlook, outlook.office365.com, smtp.office365.com", "zoho, imap.zoho.com, smtp.zoho.com",
        "yahoo, imap.mail.yahoo.com, smtp.mail.yahoo.com",
        "icloud, imap.mail.me.com, smtp.mail.me.com"})
    void knowsTheServersOfTheServices(String service, String imap, String smtp) {
        Map<String, String> settings = new HashMap<>(post.account().settings());
        settings.put("service", service);
        var account = new ChannelAccount("7", MailType.KIND, settings,
                Map.of("password", Post.PASSWORD, "accessToken", Post.PASSWORD));
        MailAccount known = ((MailAccount.Read.Complete) MailAccount.of(account, Elsewhere.parse(""))).account();
        assertThat(known.imap().host()).isEqualTo(imap);
        assertThat(known.smtp().host()).isEqualTo(smtp);
        assertThat(known.imap().security()).isEqualTo(Security.TLS);
        assertThat(known.smtp().security()).isNotEqualTo(Security.NONE);
    }

    @Test
    void asksForServersOnlyWhereTheyAreNotKnown() {
        assertThat(new MailType().fields().stream().filter(field -> field.only().isPresent()).map(SetupField::name))
                .contains("imapHost", "smtpPort").doesNotContain("address", "service");
    }

    @Test
    void keepsThePasswordOutOfItsWords() {
        assertThat(MailAccount.of(post.account(), Elsewhere.parse("")).toString()).doesNotContain(Post.PASSWORD);
    }
}
