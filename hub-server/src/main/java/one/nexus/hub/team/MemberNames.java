package one.nexus.hub.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The names of members, remembered: every row of a list shows one. Another node's change is seen when a memory is let go. */
@Singleton
class MemberNames {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int ORGANISATIONS = 10_000;

    private final CoreDatabase core;
    private final Cache<OrganisationId, Map<UserId, MemberName>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(ORGANISATIONS)
            .build();

    MemberNames(CoreDatabase core) {
        this.core = core;
    }

    Map<UserId, MemberName> of(OrganisationId organisation) {
        return remembered.get(organisation, this::read);
    }

    void forget(OrganisationId organisation) {
        remembered.invalidate(organisation);
    }

    private Map<UserId, MemberName> read(OrganisationId organisation) {
        return core.read(organisation, handle -> handle.createQuery("""
                SELECT u.id, u.name, m.active, m.signature FROM membership m JOIN user_account u ON u.id = m.user_id
                """)
                .mapTo(MemberName.class)
                .collect(Collectors.toUnmodifiableMap(MemberName::id, Function.identity())));
    }
}
