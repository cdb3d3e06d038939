package one.nexus.hub.webchat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The visits of all sites. */
@Singleton
class Visits {

    private static final int KEY_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    private final ChatDatabase chat;
    private final Clock clock;
    /** A visitor is noted as seen now and then, not with every request. */
    private final Cache<Long, Boolean> seen = Caffeine.newBuilder().maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(10)).build();

    Visits(ChatDatabase chat, Clock clock) {
        this.chat = chat;
        this.clock = clock;
    }

    /**
     * A visit that has just begun.
     *
     * @param token what its browser shows from now on; known to nobody else
     */
    record Begun(Visit visit, String token) {

        @Override
        public String toString() {
            return "Begun[" + visit.id() + "]";
        }
    }

    Begun begin(Site site, NewVisit.Answers answers, String page) {
        String token = Unguessable.word(TOKEN_BYTES);
        Visit visit = chat.write(site.organisation(), handle -> handle.createQuery("""
            INSERT INTO webchat_visit (org_id, inbox_id, chat_key, digest, site_user, name, email, phone, origin, began_at, seen_at)
            VALUES (:org, :inbox, :key, :digest, :user, :name, :email, :phone, :origin, :now, :now)
            RETURNING\s""" + Visit.COLUMNS)
                .bind("org", site.organisation()).bind("inbox", site.inbox())
                .bind("key", Unguessable.word(KEY_BYTES)).bind("digest", Unguessable.digest(token))
                .bind("user", answers.user()).bind("name", answers.name()).bind("email", answers.email())
                .bind("phone", answers.phone()).bind("origin", page).bind("now", clock.instant())
                .mapTo(Visit.class).one());
        return new Begun(visit, token);
    }

    /** The visit of a browser on this site, by what it shows. */
    Optional<Visit> ofToken(Site site, String token) {
        Optional<Visit> found = chat.read(site.organisation(), handle -> handle
                .createQuery("SELECT " + Visit.COLUMNS
                        + " FROM webchat_visit WHERE digest = :digest AND inbox_id = :inbox")
                .bind("digest", Unguessable.digest(token)).bind("inbox", site.inbox()).mapTo(Visit.class).findOne());
        found.filter(visit -> seen.asMap().putIfAbsent(visit.id(), true) == null).ifPresent(this::touch);
        return found;
    }

    Optional<Visit> find(OrganisationId organisation, long id) {
        return chat.read(organisation, handle -> handle
                .createQuery("SELECT " + Visit.COLUMNS + " FROM webchat_visit WHERE id = :id")
                .bind("id", id).mapTo(Visit.class).findOne());
    }

    /** Whether somebody visits under this key. */
    boolean known(InboxId inbox, String key) {
        Optional<OrganisationId> owner = chat.unscoped(handle -> handle
                .createQuery("SELECT webchat_organisation(:inbox)").bind("inbox", inbox).mapTo(OrganisationId.class)
                .findOne());
        return owner.filter(organisation -> chat.read(organisation, handle -> handle.createQuery("""
            SELECT EXISTS (SELECT FROM webchat_visit WHERE chat_key = :key AND inbox_id = :inbox)
            """).bind("key", key).bind("inbox", inbox).mapTo(Boolean.class).one())).isPresent();
    }

    /** The team has been told what was answered before the first message. */
    void introduced(Visit visit) {
        chat.write(visit.orgId(), handle -> handle
                .createUpdate("UPDATE webchat_visit SET introduced = true WHERE id = :id").bind("id", visit.id())
                .execute());
    }

    /** The visitor proved to be a user of the site; what the site says of them counts more than what they said. */
    Visit proved(Visit visit, NewVisit.Answers answers) {
        return chat.write(visit.orgId(), handle -> handle.createQuery("""
            UPDATE webchat_visit SET site_user = :user, name = coalesce(nullif(:name, ''), name),
                email = coalesce(nullif(:email, ''), email), phone = coalesce(nullif(:phone, ''), phone)
            WHERE id = :id RETURNING\s""" + Visit.COLUMNS)
                .bind("user", answers.user()).bind("name", answers.name()).bind("email", answers.email())
                .bind("phone", answers.phone()).bind("id", visit.id()).mapTo(Visit.class).one());
    }

    private void touch(Visit visit) {
        chat.write(visit.orgId(), handle -> handle
                .createUpdate("UPDATE webchat_visit SET seen_at = :now WHERE id = :id")
                .bind("now", clock.instant()).bind("id", visit.id()).execute());
    }
}
