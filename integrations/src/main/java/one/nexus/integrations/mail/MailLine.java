package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Webhook;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;

/** A lasting connection to one mailbox. Not for two threads at once. */
final class MailLine implements AutoCloseable {

    static final String FOLDER = "INBOX";

    private static final int MOST_LETTERS = 20;
    private static final long MOST_BYTES = 24L << 20;
    /** Of a larger letter the beginning is read: words come before files. */
    private static final long BEGINNING = 2L << 20;
    /** A search asks for days, in the server's own zone. */
    private static final Duration OVERLAP = Duration.ofDays(2);

    private final MailAccount account;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final RecentLetters recent;
    private final Clock clock;

    MailLine(MailAccount account, IMAPStore store, RecentLetters recent, Clock clock) throws MessagingException {
        this.account = account;
        this.store = store;
        this.recent = recent;
        this.clock = clock;
        this.folder = (IMAPFolder) store.getFolder(FOLDER);
        folder.open(IMAPFolder.READ_ONLY);
    }

    /**
     * What was read.
     *
     * @param letters oldest first
     */
    record Batch(List<Webhook> letters, MailCursor cursor) {}

    boolean speaksFor(MailAccount other) {
        return account.equals(other) && folder.isOpen();
    }

    /** Asks the server whether there is anything new, which also shows whether it is still there. */
    void refresh() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return Boolean.TRUE;
        });
    }

    /** Waits until the server says that something changed, or {@code patience} is over. */
    void await(Duration patience) throws MessagingException {
        Waking.after(patience, folder).whenDone(() -> folder.idle(true));
    }

    /** What came after the cursor, as much as is good at once. */
    Batch read(Optional<MailCursor> known) throws MessagingException, IOException {
        MailCursor cursor = begin(known);
        List<Webhook> letters = new ArrayList<>();
        long bytes = 0;
        for (Message letter : after(cursor)) {
            if (letters.size() >= MOST_LETTERS || bytes >= MOST_BYTES) {
                break;
            }
            long uid = folder.getUID(letter);
            Optional<Webhook> read = read(letter, uid);
            cursor = cursor.after(uid, read.map(this::arrived).orElse(cursor.until()));
            bytes += read.map(found -> found.body().length).orElse(0);
            read.ifPresent(letters::add);
        }
        return new Batch(List.copyOf(letters), cursor);
    }

    private Instant arrived(Webhook letter) {
        return Postmark.of(letter).arrived().orElseGet(clock::instant);
    }

    /**
     * A mailbox is read from when it is connected on, with what lies there unread since yesterday. After the server began to
     * number anew everything since shortly before the last letter is read again: the hub knows by their ids which it has.
     */
    private MailCursor begin(Optional<MailCursor> known) throws MessagingException {
        long validity = folder.getUIDValidity();
        if (known.isPresent() && known.get().validity() == validity) {
            return known.get();
        }
        Instant since = known.map(cursor -> cursor.until().minus(OVERLAP))
                .orElseGet(() -> clock.instant().minus(Duration.ofDays(1)));
        SearchTerm late = MailTime.receivedSince(since);
        Message[] found = folder.search(known.isPresent()
                ? late
                : new AndTerm(late, new FlagTerm(new Flags(Flags.Flag.SEEN), false)));
        long first = Long.MAX_VALUE;
        for (Message letter : found) {
            first = Math.min(first, folder.getUID(letter));
        }
        long before = first == Long.MAX_VALUE ? Math.max(0, folder.getUIDNext() - 1) : first - 1;
        return new MailCursor(validity, before, known.map(MailCursor::until).orElseGet(clock::instant));
    }

    /** A range that ends in {@code *} always names the last letter, also when it is before the range (RFC 3501, 6.4.8). */
    private List<Message> after(MailCursor cursor) throws MessagingException {
        Message[] found = folder.getMessagesByUID(cursor.uid() + 1, UIDFolder.LASTUID);
        List<Message> later = new ArrayList<>();
        for (Message letter : found) {
            if (letter != null && folder.getUID(letter) > cursor.uid()) {
                later.add(letter);
            }
        }
        later.sort((one, other) -> Integer.compare(one.getMessageNumber(), other.getMessageNumber()));
        List<Message> first = later.subList(0, Math.min(later.size(), MOST_LETTERS));
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        // asked for by itself: otherwise the library asks for the server's summary of the head, which odd heads have none of
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(first.toArray(Message[]::new), profile);
        return first;
    }

    private Optional<Webhook> read(Message letter, long uid) throws MessagingException, IOException {
        var place = new MailPlace(folder.getUIDValidity(), uid);
        try {
            Optional<Instant> arrived = MailTime.received(letter);
            boolean whole = letter.getSize() <= MOST_BYTES;
            byte[] source = MailSource.of(letter, whole ? MOST_BYTES : BEGINNING);
            if (whole) {
                recent.keep(account.id(), place.toString(), source);
            }
            var mark = new Postmark(place.toString(), Optional.of(account.mailbox().address()), arrived);
            return Optional.of(new Webhook(clock.instant(), mark.headers(), source));
        } catch (MessageRemovedException removed) {
            return Optional.empty();
        } catch (MessagingException | IOException unreadable) {
            if (!folder.isOpen()) {
                throw unreadable;
            }
            return Optional.of(unreadable(place));
        }
    }

    /** One letter that the server cannot give must not hold up the others: it is kept as what could not be read. */
    private Webhook unreadable(MailPlace place) {
        var mark = new Postmark(place.toString(), Optional.of(account.mailbox().address()), Optional.empty());
        return new Webhook(clock.instant(), mark.headers(), new byte[0]);
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            // it was to be closed
        }
    }
}
