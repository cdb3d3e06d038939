package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.Wahas;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.waha.Answer;
import one.nexus.integrations.waha.HistoryQuery;
import one.nexus.integrations.waha.WahaApi;
import one.nexus.integrations.waha.WahaContact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Singleton;

/**
 * Asks a provider for everything since the hub last knew all of it, and writes it through the same intake as webhooks:
 * what is known already has no effect.
 */
@Singleton
final class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

    /** How far the question reaches back behind what is known: clocks differ, and deliveries overtake each other. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int MOST_PAGES = 200;
    private static final int CHATS = 100;

    private final Wahas wahas;
    private final Intake intake;
    private final ChatDatabase chat;
    private final Clock clock;

    Reconciling(Wahas wahas, Intake intake, ChatDatabase chat, Clock clock) {
        this.wahas = wahas;
        this.intake = intake;
        this.chat = chat;
        this.clock = clock;
    }

    /**
     * Fetches and writes what may be missing.
     *
     * @param own the connected account
     * @return when the newest message of the provider was written; empty when it had none since
     */
    Answer<Optional<Instant>> run(Connection connection, Party own) {
        Instant started = clock.instant();
        Instant since = connection.inbox().reconciledAt().orElse(connection.inbox().createdAt()).minus(OVERLAP);
        WahaApi api = wahas.api(connection);
        Answer<Optional<Instant>> newest = perChat(connection)
                ? chats(connection, api, since, own)
                : pages(connection, api, HistoryQuery.since(since), own);
        if (newest instanceof Answer.Given<?>) {
            known(connection, started);
        }
        return newest;
    }

    /** WEBJS and WPP cannot be asked for all chats at once. */
    private static boolean perChat(Connection connection) {
        String engine = connection.inbox().engine();
        return engine.equals("WEBJS") || engine.equals("WPP");
    }

    private Answer<Optional<Instant>> chats(Connection connection, WahaApi api, Instant since, Party own) {
        Answer<List<WahaContact>> overview = api.contacts().chats(CHATS, 0);
        if (overview instanceof Answer.Failed<List<WahaContact>> failed) {
            return new Answer.Failed<>(failed.problem(), failed.reason(), failed.retryAfter());
        }
        Optional<Instant> newest = Optional.empty();
        for (WahaContact one : overview.found().orElse(List.of())) {
            if (one.lastMessageAt().filter(at -> !at.isBefore(since)).isPresent()) {
                var query = new HistoryQuery(one.chat().key(), Optional.of(since), Optional.empty(), CHATS, 0);
                Answer<Optional<Instant>> written = pages(connection, api, query, own);
                if (written instanceof Answer.Failed<Optional<Instant>>) {
                    return written;
                }
                newest = later(newest, written.found().flatMap(at -> at));
            }
        }
        return new Answer.Given<>(newest);
    }

    private Answer<Optional<Instant>> pages(Connection connection, WahaApi api, HistoryQuery first, Party own) {
        HistoryQuery query = first;
        Optional<Instant> newest = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer<List<InboundEvent>> answer = api.messages().history(query, own);
            if (answer instanceof Answer.Failed<List<InboundEvent>> failed) {
                return new Answer.Failed<>(failed.problem(), failed.reason(), failed.retryAfter());
            }
            List<InboundEvent> events = answer.found().orElse(List.of());
            newest = later(newest, write(connection, events));
            if (events.size() < query.limit()) {
                break;
            }
            query = query.next();
        }
        return new Answer.Given<>(newest);
    }

    private Optional<Instant> write(Connection connection, List<InboundEvent> events) {
        List<InboundEvent> talk = List.copyOf(Sorted.of(connection.inbox(), events).talk());
        if (!talk.isEmpty()) {
            take(connection, talk);
        }
        return talk.stream().flatMap(event -> event instanceof InboundEvent.MessageReceived received
                ? Optional.of(received.message().sentAt()).stream()
                : Optional.<Instant>empty().stream())
                .max(Instant::compareTo);
    }

    /** One message that cannot be processed must not keep back the others of its page. */
    private void take(Connection connection, List<InboundEvent> talk) {
        try {
            intake.accept(new Arrival(connection.id(), connection.organisation(), talk, clock.instant(), true,
                    UUID.randomUUID().toString()));
        } catch (IntakeUnavailable | DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException unprocessable) {
            if (talk.size() > 1) {
                talk.forEach(one -> take(connection, List.of(one)));
            } else {
                LOG.error("a message in the history of inbox {} cannot be processed and is left out", connection.id(),
                        unprocessable);
            }
        }
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? one : other;
    }

    private void known(Connection connection, Instant until) {
        chat.write(connection.organisation(), handle -> handle.createUpdate("""
            UPDATE inbox SET reconciled_at = greatest(reconciled_at, CAST(:at AS timestamptz)) WHERE id = :id
            """).bind("at", until).bind("id", connection.id()).execute());
    }
}
