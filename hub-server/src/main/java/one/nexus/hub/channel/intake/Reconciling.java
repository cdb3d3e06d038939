package one.nexus.hub.channel.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Intake;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.Wahas;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.integrations.channel.Party;
import one.nexus.integrations.waha.Answer;
import one.nexus.integrations.waha.ChatPage;
import one.nexus.integrations.waha.HistoryItem;
import one.nexus.integrations.waha.HistoryQuery;
import one.nexus.integrations.waha.WahaApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Singleton;

/**
 * Asks a provider for everything since the hub last knew all of it, and writes it through the same intake as webhooks:
 * what is known already has no effect, what cannot be read or processed is kept. The hub never counts as known what was
 * not read: when the asking ends before the end, the next one begins where it ended.
 */
@Singleton
final class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);

    /** How far the question reaches back behind what is known: clocks differ, and deliveries overtake each other. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int CHATS = 100;

    private final Wahas wahas;
    private final Intake intake;
    private final KeptEvents kept;
    private final ChatDatabase chat;
    private final Clock clock;

    Reconciling(Wahas wahas, Intake intake, KeptEvents kept, ChatDatabase chat, Clock clock) {
        this.wahas = wahas;
        this.intake = intake;
        this.kept = kept;
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

    /** The chats come newest first: a page on which nobody wrote since is the last one that matters. */
    private Answer<Optional<Instant>> chats(Connection connection, WahaApi api, Instant since, Party own) {
        Optional<Instant> newest = Optional.empty();
        Set<String> asked = new HashSet<>();
        for (int offset = 0;; offset += CHATS) {
            Answer<ChatPage> overview = api.contacts().chats(CHATS, offset);
            if (overview instanceof Answer.Failed<ChatPage> failed) {
                return failed.cast();
            }
            ChatPage page = overview.found().orElseThrow();
            List<String> recent = page.chats().stream()
                    .filter(one -> one.lastMessageAt().filter(at -> !at.isBefore(since)).isPresent())
                    .map(one -> one.chat().key()).filter(asked::add).toList();
            for (String one : recent) {
                var query = new HistoryQuery(one, Optional.of(since), Optional.empty(), CHATS, 0);
                Answer<Optional<Instant>> written = pages(connection, api, query, own);
                if (written instanceof Answer.Failed<Optional<Instant>>) {
                    return written;
                }
                newest = later(newest, written.found().flatMap(at -> at));
            }
            if (page.last() || recent.isEmpty()) {
                return new Answer.Given<>(newest);
            }
        }
    }

    private Answer<Optional<Instant>> pages(Connection connection, WahaApi api, HistoryQuery first, Party own) {
        HistoryQuery query = first;
        Optional<Instant> newest = Optional.empty();
        List<HistoryItem> before = List.of();
        while (true) {
            Answer<List<HistoryItem>> answer = api.messages().history(query, own);
            if (answer instanceof Answer.Failed<List<HistoryItem>> failed) {
                return failed.cast();
            }
            List<HistoryItem> items = answer.found().orElseThrow();
            if (repeats(items, before)) {
                return new Answer.Failed<>(Answer.Problem.UNREADABLE, "The history has no second page.",
                        Duration.ZERO);
            }
            newest = later(newest, write(connection, items));
            if (items.size() < query.limit()) {
                return new Answer.Given<>(newest);
            }
            if (query.chatKey().equals(HistoryQuery.ALL_CHATS)) {
                reached(items).ifPresent(at -> known(connection, at));
            }
            before = items;
            query = query.next();
        }
    }

    /** A server that knows no offset would give the same page for ever. */
    private static boolean repeats(List<HistoryItem> items, List<HistoryItem> before) {
        return !items.isEmpty() && !before.isEmpty()
                && Arrays.equals(items.getFirst().delivery(), before.getFirst().delivery());
    }

    /** The history was asked for oldest first; a page in that order is known up to its last message. */
    private Optional<Instant> reached(List<HistoryItem> items) {
        List<Instant> times = items.stream().flatMap(item -> item.at().stream()).toList();
        boolean ordered = times.equals(times.stream().sorted().toList());
        return times.stream().max(Instant::compareTo).filter(at -> ordered && at.isBefore(clock.instant()));
    }

    private Optional<Instant> write(Connection connection, List<HistoryItem> items) {
        List<HistoryItem> talk = new ArrayList<>();
        for (HistoryItem item : items) {
            Sorted sorted = Sorted.of(connection.inbox(), List.of(item.event()));
            sorted.unknown().forEach(strange -> kept.keep(connection.inbox(), item, strange.fault().code()));
            if (!sorted.talk().isEmpty()) {
                talk.add(item);
            }
        }
        if (!talk.isEmpty()) {
            take(connection, talk);
        }
        return talk.stream().flatMap(item -> item.at().stream()).max(Instant::compareTo);
    }

    /** One message that cannot be processed must not keep back the others of its page. */
    private void take(Connection connection, List<HistoryItem> talk) {
        try {
            intake.accept(new Arrival(connection.id(), connection.organisation(),
                    talk.stream().map(HistoryItem::event).toList(), clock.instant(), true,
                    UUID.randomUUID().toString()));
        } catch (IntakeUnavailable | DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException unprocessable) {
            if (talk.size() > 1) {
                talk.forEach(one -> take(connection, List.of(one)));
            } else {
                LOG.error("a message in the history of inbox {} cannot be processed and is kept", connection.id(),
                        unprocessable);
                kept.keep(connection.inbox(), talk.getFirst(), Deliveries.UNPROCESSABLE);
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
