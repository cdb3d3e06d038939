package one.nexus.integrations.mail;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.ChannelType.Opened;
import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.InboundEvent.MessageReceived;
import one.nexus.integrations.channel.InboundMessage;
import one.nexus.integrations.channel.Pulling;
import one.nexus.integrations.channel.Pulling.Pulled.Brought;
import one.nexus.integrations.channel.Pulling.Pulled.Failed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mailbox that is read, with everything that happens to a mailbox. */
class MailPullingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Post post = new Post();
    private final Wire wire = new Wire(post.imapPort());
    private final Opened opened = Post.open();
    private final Pulling pulling = opened.pulling().orElseThrow();
    private final ChannelAccount account = Post.account(wire.port(), post.smtpPort(), Post.PASSWORD);
    private String cursor = "";

    @BeforeEach
    void isConnectedWhileItIsEmpty() {
        assertThat(brought()).isEmpty();
    }

    @AfterEach
    void stop() {
        wire.close();
        post.close();
    }

    /** Asks, and moves on as the hub does. */
    private List<String> brought() {
        return words(took(pulling.pull(account, cursor, Post.MOMENT)));
    }

    private List<InboundMessage> took(Pulling.Pulled pulled) {
        assertThat(pulled).isInstanceOf(Brought.class);
        Brought brought = (Brought) pulled;
        cursor = brought.cursor();
        List<InboundMessage> messages = new ArrayList<>();
        brought.deliveries().forEach(letter -> {
            List<InboundEvent> events = opened.channel().decode(letter);
            assertThat(events).hasOnlyElementsOfType(MessageReceived.class);
            messages.add(((MessageReceived) events.getFirst()).message());
        });
        return messages;
    }

    private static List<String> words(List<InboundMessage> messages) {
        return messages.stream().map(MailPullingTest::words).toList();
    }

    private static String words(InboundMessage message) {
        return ((Content.Letter) message.content()).text();
    }

    private Failed failed() {
        Pulling.Pulled pulled = pulling.pull(account, cursor, Post.MOMENT);
        assertThat(pulled).isInstanceOf(Failed.class);
        return (Failed) pulled;
    }

    @Test
    void bringsWhatCameOnceAndInItsOrder() {
        post.arrives("a", "um");
        post.arrives("b", "dois");
        assertThat(brought()).containsExactly("um", "dois");
        assertThat(brought()).isEmpty();
        post.arrives("c", "três");
        assertThat(brought()).containsExactly("três");
    }

    @Test
    void bringsTheSameAgainUntilTheCursorMoves() {
        post.arrives("a", "um");
        String before = cursor;
        assertThat(brought()).containsExactly("um");
        cursor = before;
        assertThat(brought()).containsExactly("um");
    }

    @Test
    void isToldByTheServerAsSoonAsALetterComes() throws Exception {
        CompletableFuture<Pulling.Pulled> waiting = CompletableFuture
                .supplyAsync(() -> pulling.pull(account, cursor, LONG));
        await().until(() -> wire.heard("IDLE"));
        post.arrives("a", "agora");
        Instant from = Instant.now();
        assertThat(words(took(waiting.get()))).containsExactly("agora");
        assertThat(Duration.between(from, Instant.now())).isLessThan(LONG.dividedBy(3));
    }

    @Test
    void readsALetterWhoseHeadTheServerCannotSumUp() {
        post.arrives(Letterbox.bytes("copies.eml"));
        assertThat(brought()).containsExactly("Podem responder aos dois?");
    }

    @Test
    void doesNotMarkLettersAsSeen() {
        post.arrives("a", "um");
        assertThat(brought()).hasSize(1);
        assertThat(post.inbox().getUnseenCount()).isEqualTo(1);
    }

    @Test
    void beginsWithWhatLiesUnreadSinceYesterday() throws MessagingException {
        lies("old", Instant.now().minus(Duration.ofDays(9)), false);
        lies("seen", Instant.now(), true);
        lies("new", Instant.now(), false);
        cursor = "";
        assertThat(brought()).containsExactly("new");
    }

    private void lies(String id, Instant since, boolean seen) throws MessagingException {
        var letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setFrom("ana@example.com");
        letter.setText(id);
        letter.saveChanges();
        post.inbox().appendMessage(letter, seen ? new Flags(Flags.Flag.SEEN) : new Flags(), Date.from(since));
    }

    @Test
    void bringsMoreThanIsGoodAtOnceInPieces() {
        IntStream.range(0, 45).forEach(number -> post.arrives("n" + number, "carta " + number));
        List<String> all = new ArrayList<>();
        for (List<String> some = brought(); !some.isEmpty(); some = brought()) {
            assertThat(some).hasSizeLessThanOrEqualTo(20);
            all.addAll(some);
        }
        assertThat(all).containsExactlyElementsOf(
                IntStream.range(0, 45).mapToObj(number -> "carta " + number).toList());
    }

    @Test
    void losesAndDoublesNothingWhenTheConnectionIsCut() {
        post.arrives("a", "um");
        assertThat(brought()).containsExactly("um");
        wire.cut();
        post.arrives("b", "dois");
        assertThat(brought()).as("the dead line is noticed and another one opened").containsExactly("dois");
        assertThat(brought()).isEmpty();
    }

    @Test
    void losesNothingWhenALetterBreaksOffInItsMiddle() {
        post.arrives("small", "pequena");
        post.arrives("large", "x".repeat(3_000_000));
        wire.cut();
        wire.cutsAfter(600_000);
        assertThat(failed().code()).isEqualTo("unreachable");
        wire.comesBack();
        List<String> read = brought();
        assertThat(read).hasSize(2).first().isEqualTo("pequena");
        assertThat(brought()).isEmpty();
    }

    @Test
    void waitsForAServerThatIsAway() {
        wire.goesAway();
        assertThat(failed()).isEqualTo(new Failed("unreachable", Duration.ZERO));
        post.arrives("a", "esperei");
        wire.comesBack();
        assertThat(brought()).containsExactly("esperei");
    }

    @Test
    void saysThatThePasswordIsWrongAndDoesNotTryAgainAtOnce() {
        wire.cut();
        post.anotherPassword("another");
        Failed failed = failed();
        assertThat(failed.code()).isEqualTo("wrong-key");
        assertThat(failed.retryAfter()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void readsAgainWhenTheServerNumbersAnew() {
        post.arrives("a", "um");
        assertThat(brought()).containsExactly("um");
        wire.cut();
        long validity = post.inbox().getUidValidity();
        wire.exchanges("UIDVALIDITY " + validity, "UIDVALIDITY " + (validity + 77));
        post.arrives("b", "dois");
        assertThat(brought()).as("the hub knows by its id that it has the first one").containsExactly("um", "dois");
        assertThat(cursor).startsWith((validity + 77) + ":");
        assertThat(brought()).isEmpty();
    }

    @Test
    void namesTheSameLetterTheSameAfterTheServerNumbersAnew() {
        post.arrives(("From: ana@example.com\r\nDate: Mon, 21 Sep 2026 11:13:20 -0300\r\n\r\nsem id")
                .getBytes(StandardCharsets.UTF_8));
        String before = cursor;
        String first = took(pulling.pull(account, cursor, Post.MOMENT)).getFirst().id().bare();
        wire.cut();
        wire.exchanges("UIDVALIDITY " + post.inbox().getUidValidity(), "UIDVALIDITY 991");
        cursor = before;
        assertThat(took(pulling.pull(account, cursor, Post.MOMENT)).getFirst().id().bare()).isEqualTo(first);
    }

    @Test
    void keepsOneLineOpen() {
        int before = wire.connections();
        for (int turn = 0; turn < 4; turn++) {
            post.arrives("t" + turn, "volta " + turn);
            assertThat(brought()).hasSize(1);
        }
        assertThat(wire.connections()).isEqualTo(before);
    }

    @Test
    void handsOverTheWholeLetterAsItLies() throws IOException {
        post.arrives("a", "inteira");
        InboundMessage message = took(pulling.pull(account, cursor, Post.MOMENT)).getFirst();
        var source = ((Content.Letter) message.content()).source();
        int before = wire.connections();
        String fromMemory = source(opened.channel().download(account, source, 1_000_000));
        assertThat(wire.connections()).as("it was read a moment ago").isEqualTo(before);
        String fetched = source(opened.channel().download(account, source, 1_000_000));
        assertThat(wire.connections()).isEqualTo(before + 1);
        assertThat(fetched).isEqualTo(fromMemory).contains("Message-ID: <a@mail.example.com>").endsWith("inteira");
        assertThat(opened.channel().download(account, source, 10)).isEqualTo(new Download.TooLarge(10));
    }

    private static String source(Download download) throws IOException {
        assertThat(download).isInstanceOf(Download.Open.class);
        try (Download.File file = ((Download.Open) download).file()) {
            return new String(file.bytes().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysThatALetterIsGone() throws Exception {
        post.arrives("a", "um");
        InboundMessage message = took(pulling.pull(account, cursor, Post.MOMENT)).getFirst();
        var source = ((Content.Letter) message.content()).source();
        opened.channel().download(account, source, 1_000_000);
        post.inbox().deleteAllMessages();
        assertThat(opened.channel().download(account, source, 1_000_000)).isInstanceOf(Download.Gone.class);
    }
}
