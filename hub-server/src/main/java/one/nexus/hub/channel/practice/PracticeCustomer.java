package one.nexus.hub.channel.practice;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The simulated customer: writes first, reads what is written to them, types, answers. */
@Singleton
final class PracticeCustomer {

    private final PracticeStore store;
    private final PracticeEvents events;
    private final PracticePost post;
    private final ExecutorService executor;
    private final Duration pace;

    PracticeCustomer(PracticeStore store, PracticeEvents events, PracticePost post,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            @Value("${nexus.practice.pace:900ms}") Duration pace) {
        this.store = store;
        this.events = events;
        this.post = post;
        this.executor = executor;
        this.pace = pace;
    }

    /** Comes online with a new session and writes the first message. */
    void begin(PracticeRow session, boolean first) {
        executor.execute(() -> {
            post.deliver(session, events.status(session, "WORKING"));
            if (first && Waiting.slept(pace)) {
                say(session, PracticeScript.of(session.locale()).opening());
            }
        });
    }

    /** Says something at once, as ordered by somebody who tries the inbox out. */
    void say(PracticeRow session, String text) {
        PracticeLine line = events.said(false, PracticeEvents.newId(), text);
        store.say(session, line);
        post.deliver(session, events.message(session, line));
    }

    /** Gets a message of the inbox: its echo, its receipts, and the customer's answer follow by themselves. */
    void hear(PracticeRow session, PracticeLine line, boolean file) {
        executor.execute(() -> react(session, line, file));
    }

    private void react(PracticeRow session, PracticeLine line, boolean file) {
        if (!file) {
            post.deliver(session, events.message(session, line));
        }
        if (!Waiting.slept(pace)) {
            return;
        }
        receipt(session, line, 2, "DEVICE");
        if (!Waiting.slept(pace) || !receipt(session, line, 3, "READ")) {
            return;
        }
        post.deliver(session, events.typing(session, true));
        boolean awake = Waiting.slept(pace.multipliedBy(2));
        post.deliver(session, events.typing(session, false));
        if (awake) {
            PracticeScript script = PracticeScript.of(session.locale());
            say(session, file ? script.thanks() : script.answer(session.step()));
        }
    }

    /** Only the first to note a receipt goes on, so that an answer is given once. */
    private boolean receipt(PracticeRow session, PracticeLine line, int ack, String name) {
        boolean first = store.ack(session, line.bareId(), ack);
        post.deliver(session, events.ack(session, line, ack, name));
        return first;
    }
}
