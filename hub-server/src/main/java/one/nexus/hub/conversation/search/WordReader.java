package one.nexus.hub.conversation.search;

import io.micronaut.context.annotation.Context;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.platform.outbox.LiveTap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;

/**
 * Reads the words of messages into the index, a moment behind them: many at once cost a fraction of one at a time. Woken by
 * what happens to messages, and now and then without: what waits is in the database, so nothing is forgotten.
 */
@Context
class WordReader implements LiveTap {

    private static final Logger LOG = LoggerFactory.getLogger(WordReader.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GATHERED = Duration.ofSeconds(1);
    private static final int MOST = 5_000;

    private final ChatDatabase database;
    private final Semaphore woken = new Semaphore(1);
    private final Thread thread;

    WordReader(ChatDatabase database) {
        this.database = database;
        this.thread = Thread.ofVirtual().name("word-reader").start(this::work);
    }

    @Override
    public void assigned(List<Event> events) {
        if (events.stream()
                .anyMatch(event -> event.type().startsWith("message.") || event.type().startsWith("note."))) {
            woken.release();
        }
    }

    @Override
    public void interrupted() {
        woken.release();
    }

    @PreDestroy
    void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                woken.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
                readAll();
                // what comes meanwhile is read together
                Thread.sleep(GATHERED);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            while (read() == MOST && !Thread.currentThread().isInterrupted()) {
                LOG.debug("More words are waiting");
            }
        } catch (RuntimeException failed) {
            LOG.warn("The words of messages could not be read; tried again later: {}", failed.toString());
        }
    }

    /** @return how many messages were read */
    private int read() {
        return database.unscoped(handle -> handle.createQuery("SELECT nexus_read_words(:most)").bind("most", MOST)
                .mapTo(Integer.class).one());
    }
}
