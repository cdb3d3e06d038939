package one.nexus.hub.conversation.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.integrations.channel.Address;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Where the addresses of all inboxes lead, remembered: a message of a known sender asks no database. A conversation that
 * was merged away on another node is noticed when a message finds it gone ({@link StaleAddresses}).
 */
@Singleton
class KnownAddresses {

    private static final int MOST = 300_000;
    private static final Duration UNUSED = Duration.ofHours(6);

    private static final String LOAD = """
        SELECT a.inbox_id, a.scheme, a.value, a.conversation_id, coalesce(a.contact_id, 0) AS contact_id,
               coalesce(c.name, v.subject) AS name
        FROM unnest(CAST(:inboxes AS bigint[]), CAST(:schemes AS text[]), CAST(:values AS text[])) AS s (inbox, scheme, value)
        JOIN address a ON a.inbox_id = s.inbox AND a.scheme = s.scheme AND a.value = s.value
        JOIN conversation v ON v.id = a.conversation_id
        LEFT JOIN contact_card c ON c.org_id = a.org_id AND c.contact_id = a.contact_id
        """;

    private final Cache<AddressKey, Known> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED)
            .build();

    record Row(long inboxId, String scheme, String value, long conversationId, long contactId, String name) {}

    /** The one place all of {@code keys} lead to; empty when one is unknown or they disagree. */
    Optional<Known> find(List<AddressKey> keys) {
        Known first = null;
        for (AddressKey key : keys) {
            Known here = known.getIfPresent(key);
            if (here == null || (first != null && !first.samePlace(here))) {
                return Optional.empty();
            }
            first = here;
        }
        return Optional.ofNullable(first);
    }

    /** Reads those of {@code keys} that are in the tables. */
    void load(Handle handle, Collection<AddressKey> keys) {
        handle.createQuery(LOAD)
                .bindArray("inboxes", Long.class, keys.stream().map(AddressKey::inbox).toList())
                .bindArray("schemes", String.class, keys.stream().map(key -> key.address().scheme().code()).toList())
                .bindArray("values", String.class, keys.stream().map(key -> key.address().value()).toList())
                .mapTo(Row.class)
                .forEach(row -> known.put(key(row), new Known(row.conversationId(), row.contactId(), row.name())));
    }

    void learn(Map<AddressKey, Known> learnt) {
        known.putAll(learnt);
    }

    void forget(Collection<AddressKey> keys) {
        known.invalidateAll(keys);
    }

    private static AddressKey key(Row row) {
        return new AddressKey(row.inboxId(), new Address(
                Address.Scheme.of(row.scheme()), row.value()));
    }
}
