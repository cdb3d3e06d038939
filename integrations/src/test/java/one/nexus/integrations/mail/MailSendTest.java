package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Channel;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Letterhead;
import one.nexus.integrations.channel.Mailbox;
import one.nexus.integrations.channel.MediaKind;
import one.nexus.integrations.channel.OutboundMessage;
import one.nexus.integrations.channel.OutboundMessage.Body;
import one.nexus.integrations.channel.OutboundMessage.File;
import one.nexus.integrations.channel.OutboundMessage.Source;
import one.nexus.integrations.channel.OutboundMessage.Text;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Uncertain;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.http.AddressPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class MailSendTest {

    private static final Letterhead HEAD = new Letterhead("Re: Orçamento", Optional.empty(),
            List.of(new Mailbox("ana@example.com", "Ana Lima")), List.of(new Mailbox("bruno@example.com", "")),
            Optional.empty(), List.of("CA+abc1@mail.example.com", "CA+abc2@mail.example.com"), false);

    private final Post post = new Post();
    private final ScriptedSmtp scripted = new ScriptedSmtp();
    private final Channel channel = Post.open().channel();

    @AfterEach
    void stop() {
        post.close();
        scripted.close();
    }

    private static OutboundMessage message(Body body, Letterhead head) {
        return new OutboundMessage("CA+abc1@mail.example.com", body, Optional.empty(),
                Optional.of("conv.7.msg.m_9@aurora.example"), Optional.of(head));
    }

    private static OutboundMessage words(String words) {
        return message(new Text(words, false), HEAD);
    }

    private ChannelAccount toScripted() {
        return Post.account(post.imapPort(), scripted.port(), Post.PASSWORD);
    }

    private static void refused(SendResult result, Code code) {
        assertThat(result).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.code()).as(rejected.reason()).isEqualTo(code));
    }

    @Test
    void writesUnderWhatItAnswersWithTheIdItWasGiven() {
        SendResult result = channel.send(post.account(), words("R$ 120.\n\n-- \nAna, às ordens"));
        assertThat(result).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.ids().getFirst().bare()).isEqualTo("conv.7.msg.m_9@aurora.example"));
        String letter = post.sentTo("ana@example.com").getFirst();
        assertThat(letter).contains("From: Loja Aurora <atendimento@aurora.example>",
                "To: Ana Lima <ana@example.com>", "Cc: bruno@example.com",
                "Message-ID: <conv.7.msg.m_9@aurora.example>", "In-Reply-To: <CA+abc2@mail.example.com>",
                "Auto-Submitted: no", "Subject: =?UTF-8?Q?Re:_Or=C3=A7amento?=");
        assertThat(letter.replaceAll("\r\n\\s+", " "))
                .contains("References: <CA+abc1@mail.example.com> <CA+abc2@mail.example.com>");
        assertThat(Letterbox.letter(letter.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("R$ 120.\n\n-- \nAna, às ordens");
        assertThat(post.sentTo("bruno@example.com")).isNotEmpty();
    }

    @Test
    void saysWhatAProgramWrites() {
        channel.send(post.account(), message(new Text("Voltamos amanhã.", false), HEAD.byItself()));
        assertThat(post.sentTo("ana@example.com").getFirst()).contains("Auto-Submitted: auto-replied");
    }

    @Test
    void readsWhatItWrote() {
        channel.send(post.account(), words("Olá"));
        byte[] source = post.sentTo("ana@example.com").getFirst().getBytes(StandardCharsets.UTF_8);
        assertThat(Letterbox.message(source).id().fromMe()).isTrue();
        assertThat(Letterbox.letter(source).head().thread()).isEqualTo(HEAD.thread());
    }

    @Test
    void enclosesAFileWithItsWords() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 13, 10, 26};
        channel.send(post.account(), message(new File(MediaKind.IMAGE, "image/png", Optional.of("orçamento.png"),
                Optional.of("Segue."), new Source.Bytes(picture)), HEAD));
        byte[] source = post.sentTo("ana@example.com").getFirst().getBytes(StandardCharsets.UTF_8);
        assertThat(Letterbox.letter(source).text()).isEqualTo("Segue.");
        var enclosed = new MailLetters().file(source, 2).orElseThrow();
        assertThat(enclosed.bytes()).isEqualTo(picture);
        assertThat(enclosed.file().name()).isEqualTo("orçamento.png");
    }

    @Test
    void letsNobodyWriteAHeaderIntoIt() {
        Letterhead head = new Letterhead("Oi\r\nBcc: evil@example.com\r\n\r\nx", Optional.empty(),
                List.of(new Mailbox("ana@example.com", "A\r\nBcc: evil@example.com")), List.of(), Optional.empty(),
                List.of(), false);
        channel.send(post.account(), message(new Text("Oi", false), head));
        assertThat(post.sentTo("ana@example.com").getFirst()).doesNotContainPattern("(?m)^Bcc:");
        assertThat(post.sentTo("evil@example.com")).isEmpty();
    }

    @Test
    void cutsTheMiddleOfALongThread() {
        List<String> thread = IntStream.range(0, 60).mapToObj(number -> "letter-" + number + "@mail.example.com")
                .toList();
        String references = MailComposer.references(thread);
        assertThat(references).hasSizeLessThan(1_000).startsWith("<letter-0@").endsWith("<letter-59@mail.example.com>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 5.1.1 no such user | NOT_FOUND
            RCPT | 553 5.1.3 bad address | NOT_FOUND
            MAIL | 553 5.7.1 not your address | INVALID
            DATA | 554 5.7.1 spam | INVALID
            .    | 552 5.3.4 too large | INVALID
            .    | 554 5.7.1 spam | INVALID
            AUTH | 535 5.7.8 wrong | UNAUTHORISED
            """)
    void saysWhatTheServerRefusesForGood(String command, String answer, Code code) {
        scripted.says(command, answer);
        refused(channel.send(toScripted(), words("Oi")), code);
    }

    @Test
    void tellsWhatTheServerSaid() {
        scripted.says("RCPT", "550 5.1.1 no such user here");
        assertThat(((Rejected) channel.send(toScripted(), words("Oi"))).reason()).contains("no such user here")
                .doesNotContain(Post.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GREETING | 421 too busy
            RCPT | 451 4.3.0 try again later
            RCPT | 452 4.2.2 mailbox full
            DATA | 451 4.3.0 try again later
            .    | 451 4.3.0 try again later
            MAIL | 421 closing
            """)
    void isTriedAgainWhereTheServerAsksForIt(String command, String answer) {
        scripted.says(command, answer);
        assertThat(channel.send(toScripted(), words("Oi"))).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
    void wasNotSentWhenTheConnectionBreaksBeforeTheEnd(String command) {
        scripted.says(command, ScriptedSmtp.HANGS_UP);
        assertThat(channel.send(toScripted(), words("Oi"))).isInstanceOf(Unreachable.class);
    }

    @Test
    void doesNotKnowWhenTheConnectionBreaksAfterTheEnd() {
        scripted.says(".", ScriptedSmtp.HANGS_UP);
        assertThat(channel.send(toScripted(), words("Oi"))).isInstanceOf(Uncertain.class);
        assertThat(scripted.heard()).contains("Message-ID: <conv.7.msg.m_9@aurora.example>", ".");
    }

    @Test
    void wasSentAlsoWhenTheServerDoesNotSayGoodbye() {
        scripted.says("QUIT", ScriptedSmtp.HANGS_UP);
        assertThat(channel.send(toScripted(), words("Oi"))).isInstanceOf(Accepted.class);
    }

    @Test
    void saysThatThePasswordIsWrong() {
        refused(channel.send(Post.account(post.imapPort(), post.smtpPort(), "another"), words("Oi")),
                Code.UNAUTHORISED);
    }

    @Test
    void tellsNoPasswordToAServerThatDoesNotEncrypt() {
        ChannelAccount strict = Post.account(Map.of("smtpSecurity", "starttls", "smtpPort",
                Integer.toString(scripted.port())), Post.PASSWORD);
        assertThat(channel.send(strict, words("Oi"))).isInstanceOf(Unreachable.class);
        assertThat(scripted.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void goesNowhereThePolicyDoesNotLetIt() {
        Channel guarded = new MailType().open(Post.client(AddressPolicy.publicOnly()), Clock.systemUTC()).channel();
        refused(guarded.send(toScripted(), words("Oi")), Code.FORBIDDEN_ADDRESS);
        assertThat(scripted.heard()).isEmpty();
    }

    @Test
    void hasNothingToSendToNobody() {
        refused(channel.send(post.account(), OutboundMessage.text("CA+abc1.example.com", "Oi")), Code.INVALID);
    }
}
