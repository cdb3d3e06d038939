package one.nexus.integrations.mail;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Pulling;
import one.nexus.integrations.channel.Pulling.Pulled.Brought;
import one.nexus.integrations.channel.Pulling.Pulled.Failed;
import org.eclipse.angus.mail.imap.IMAPStore;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.mail.MessagingException;

/**
 * Asks mailboxes for new letters over connections that last: where the server can (RFC 2177) it says by itself when one
 * comes, and asking again is only the floor. The cursor moves by the numbers of the letters, never by what is marked as seen.
 */
final class MailPulling implements Pulling {

    /** Services lock accounts that are tried with a wrong password again and again. */
    private static final Duration LOCKED_OUT = Duration.ofMinutes(2);
    private static final Duration UNUSED = Duration.ofMinutes(2);

    private final MailSessions sessions;
    private final RecentLetters recent;
    private final Clock clock;
    private final Map<String, Used> lines = new ConcurrentHashMap<>();

    MailPulling(MailSessions sessions, RecentLetters recent, Clock clock) {
        this.sessions = sessions;
        this.recent = recent;
        this.clock = clock;
    }

    private record Used(MailLine line, Instant at) {}

    @Override
    public boolean wanted(ChannelAccount account) {
        return true;
    }

    @Override
    public Pulled pull(ChannelAccount account, String cursor, Duration patience) {
        return switch (sessions.account(account)) {
            case MailAccount.Read.Complete known -> pull(known.account(), MailCursor.parse(cursor), patience);
            case MailAccount.Read.Faulty faulty -> new Failed("wrong-key", LOCKED_OUT);
        };
    }

    private Pulled pull(MailAccount account, Optional<MailCursor> cursor, Duration patience) {
        forgetUnused();
        Optional<MailLine> taken = Optional.ofNullable(lines.remove(account.id())).map(Used::line);
        try {
            MailLine line = open(account, taken);
            MailLine.Batch batch = read(line, cursor, patience);
            lines.put(account.id(), new Used(line, clock.instant()));
            return new Brought(batch.letters(), batch.cursor().toString());
        } catch (MessagingException | IOException | RuntimeException failure) {
            return failed(MailTrouble.of(failure));
        }
    }

    private static MailLine.Batch read(MailLine line, Optional<MailCursor> cursor, Duration patience)
            throws MessagingException, IOException {
        try {
            MailLine.Batch batch = line.read(cursor);
            if (!batch.letters().isEmpty() || cursor.isEmpty() || !patience.isPositive()) {
                return batch;
            }
            line.await(patience);
            return line.read(cursor);
        } catch (MessagingException | IOException | RuntimeException failure) {
            line.close();
            throw failure;
        }
    }

    /** A line that was cut while nobody used it is noticed here, and another one opened. */
    private MailLine open(MailAccount account, Optional<MailLine> taken) throws MessagingException {
        if (taken.isPresent()) {
            if (taken.get().speaksFor(account)) {
                try {
                    taken.get().refresh();
                    return taken.get();
                } catch (MessagingException cut) {
                    taken.get().close();
                }
            } else {
                taken.get().close();
            }
        }
        IMAPStore store = sessions.imap(account);
        try {
            return new MailLine(account, store, recent, clock);
        } catch (MessagingException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    private static Failed failed(MailTrouble trouble) {
        return trouble.kind() == MailTrouble.Kind.WRONG_KEY
                ? new Failed("wrong-key", LOCKED_OUT)
                : new Failed("unreachable", Duration.ZERO);
    }

    /** An inbox was removed, or another node asks for it now. */
    private void forgetUnused() {
        Instant before = clock.instant().minus(UNUSED);
        lines.forEach((id, used) -> {
            if (used.at().isBefore(before) && lines.remove(id, used)) {
                used.line().close();
            }
        });
    }
}
