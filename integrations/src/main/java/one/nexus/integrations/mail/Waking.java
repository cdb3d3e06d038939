package one.nexus.integrations.mail;

import org.eclipse.angus.mail.imap.IMAPFolder;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jakarta.mail.MessagingException;

/** Ends a wait for a mail server (RFC 2177): any other command on the folder does. */
final class Waking {

    private static final ScheduledExecutorService CLOCK = clock();

    private final ScheduledFuture<?> call;

    private Waking(ScheduledFuture<?> call) {
        this.call = call;
    }

    /** Something that waits. */
    interface Wait {
        void run() throws MessagingException;
    }

    static Waking after(Duration patience, IMAPFolder folder) {
        return new Waking(CLOCK.schedule(() -> Thread.ofVirtual().start(() -> wake(folder)), patience.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    void whenDone(Wait wait) throws MessagingException {
        try {
            wait.run();
        } finally {
            call.cancel(false);
        }
    }

    private static void wake(IMAPFolder folder) {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return Boolean.TRUE;
            });
        } catch (MessagingException gone) {
            // whoever waits is told the same
        }
    }

    private static ScheduledExecutorService clock() {
        var executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("mail-clock").daemon().factory());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
