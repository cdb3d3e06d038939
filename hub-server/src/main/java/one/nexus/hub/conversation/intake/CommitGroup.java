package one.nexus.hub.conversation.intake;

import one.nexus.hub.channel.Arrival;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.data.Together;
import one.nexus.hub.shared.OrganisationId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.inject.Singleton;

/** Writes many arrivals in one transaction: the commit is what costs. */
@Singleton
class CommitGroup {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int STALE_TRIES = 3;

    private final ChatDatabase chat;
    private final Introductions introductions;
    private final KnownAddresses known;
    private final Writing writing;
    private final Threads threads;

    CommitGroup(ChatDatabase chat, Introductions introductions, KnownAddresses known, Writing writing,
            Threads threads) {
        this.chat = chat;
        this.introductions = introductions;
        this.known = known;
        this.writing = writing;
        this.threads = threads;
    }

    /** Returns after the commit of everything in {@code arrivals}; when it throws, nothing of it is there. */
    void commit(List<Arrival> arrivals) {
        List<Item> items = threads.found(arrivals.stream()
                .flatMap(arrival -> arrival.events().stream().map(event -> new Item(arrival, event))).toList());
        for (int attempt = 1;; attempt++) {
            try {
                known.learn(write(items, introductions.of(items)));
                return;
            } catch (StaleAddresses stale) {
                known.forget(items.stream().flatMap(item -> Introductions.keys(item).stream()).toList());
                if (attempt == STALE_TRIES) {
                    throw stale;
                }
            }
        }
    }

    /** Whether everybody in {@code arrival} is remembered, so that the core database is not needed. */
    boolean knows(Arrival arrival) {
        return arrival.events().stream().noneMatch(event -> introductions.strange(new Item(arrival, event)));
    }

    private Map<AddressKey, Known> write(List<Item> items, Map<List<AddressKey>, Introduction> introduced) {
        Map<OrganisationId, List<Item>> byOrganisation = new TreeMap<>(Comparator.comparing(OrganisationId::value));
        items.forEach(
                item -> byOrganisation.computeIfAbsent(item.organisation(), ignored -> new ArrayList<>()).add(item));
        return chat.unscopedWithin(PATIENCE, handle -> {
            Map<AddressKey, Known> learnt = new HashMap<>();
            var last = new Together(handle);
            byOrganisation.forEach((organisation, theirs) -> {
                last.run();
                Database.scope(handle, organisation);
                learnt.putAll(writing.write(last, organisation, theirs, introduced));
            });
            last.commit();
            return learnt;
        });
    }
}
