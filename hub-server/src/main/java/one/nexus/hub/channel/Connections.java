package one.nexus.hub.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

/**
 * The connected inboxes with their opened secrets. By webhook token they are remembered for a few seconds, unknown tokens
 * too, so that a flood of either costs the database nothing.
 */
@Singleton
public class Connections {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ChatDatabase chat;
    private final InboxSecrets secrets;
    private final Accounts accounts;
    private final Cache<String, Optional<Connection>> byToken = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    Connections(ChatDatabase chat, InboxSecrets secrets, Accounts accounts) {
        this.chat = chat;
        this.secrets = secrets;
        this.accounts = accounts;
    }

    /** The connection whose webhook address carries {@code token}. */
    public Optional<Connection> ofToken(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return byToken.get(token, this::lookedUp);
    }

    /**
     * The connection of an inbox, as it is now.
     *
     * @throws NotFound when the organisation has no such inbox
     */
    public Connection of(OrganisationId organisation, InboxId inbox) {
        return find(organisation, inbox).orElseThrow(() -> new NotFound("inbox"));
    }

    /** The same, or empty when the organisation has no such inbox any more. */
    public Optional<Connection> find(OrganisationId organisation, InboxId inbox) {
        return chat.read(organisation, handle -> opened(handle, inbox));
    }

    /** Forgets what is remembered of an inbox, after it changed. */
    public void forget(InboxId inbox) {
        byToken.asMap().values().removeIf(known -> known.map(Connection::id).filter(inbox::equals).isPresent());
    }

    private Optional<Connection> lookedUp(String token) {
        return chat.unscoped(handle -> handle
                .createQuery("SELECT inbox_id, org_id FROM inbox_of_token(:digest)")
                .bind("digest", WebhookToken.digest(token))
                .mapTo(Place.class).findOne()
                .flatMap(place -> {
                    Database.scope(handle, place.orgId());
                    return opened(handle, place.inboxId());
                }));
    }

    private Optional<Connection> opened(Handle handle, InboxId id) {
        return handle.createQuery("SELECT " + InboxRow.COLUMNS + " FROM inbox WHERE id = :id AND archived_at IS NULL")
                .bind("id", id).mapTo(InboxRow.class).findOne().map(InboxRow::inbox)
                .map(inbox -> new Connection(inbox, accounts.of(inbox, secrets.of(handle, inbox.id()))));
    }

    /** Whose inbox a token belongs to. */
    record Place(InboxId inboxId, OrganisationId orgId) {}
}
