package one.nexus.hub.webchat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Singleton;

/** Where the chat of an inbox was shown last. */
@Singleton
class Sightings {

    private static final int MOST = 20;

    private final ChatDatabase chat;
    private final Clock clock;
    private final Cache<Sighting, Boolean> lately = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1)).build();

    Sightings(ChatDatabase chat, Clock clock) {
        this.chat = chat;
        this.clock = clock;
    }

    private record Sighting(InboxId inbox, String origin) {}

    /** Where it was shown, and when last. */
    record Place(String origin, Instant seenAt) {}

    /** A page that may do so shows it. */
    void seen(Site site, String origin) {
        if (lately.asMap().putIfAbsent(new Sighting(site.inbox(), origin), true) == null) {
            chat.write(site.organisation(), handle -> handle.createUpdate("""
                INSERT INTO webchat_sighting (org_id, inbox_id, origin, seen_at) VALUES (:org, :inbox, :origin, :now)
                ON CONFLICT (inbox_id, origin) DO UPDATE SET seen_at = excluded.seen_at
                """).bind("org", site.organisation()).bind("inbox", site.inbox()).bind("origin", origin)
                    .bind("now", clock.instant()).execute());
        }
    }

    /** The places, the latest first. */
    List<Place> of(OrganisationId organisation, InboxId inbox) {
        return chat.read(organisation, handle -> handle.createQuery("""
            SELECT origin, seen_at FROM webchat_sighting WHERE inbox_id = :inbox ORDER BY seen_at DESC LIMIT :most
            """).bind("inbox", inbox).bind("most", MOST).mapTo(Place.class).list());
    }
}
