package one.nexus.hub.channel;

import one.nexus.hub.platform.crypto.Secrets;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.integrations.channel.Consents.Journey;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What was answered by those who are on the way to a provider, to agree there. Each may come back once, and soon. */
@Singleton
public class PendingConsents {

    /** Time enough to sign in at the provider, with a second factor. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ChatDatabase chat;
    private final Secrets secrets;
    private final Clock clock;

    PendingConsents(ChatDatabase chat, Secrets secrets, Clock clock) {
        this.chat = chat;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * One who is on the way.
     *
     * @param inbox of an account that is connected already
     * @param provider the kind of channel
     */
    public record Pending(OrganisationId organisation, UserId user, Optional<InboxId> inbox, String provider,
            String name, Answers answers, Journey journey) {}

    /** As it is stored. */
    record Row(@Nullable Long inboxId, String provider, String name, List<String> settings, String secrets,
            String verifier, String back) {}

    /** A way to the provider and back that nobody has gone; {@code kind} begins what the browser brings back. */
    public static Journey journey(String kind, String back) {
        return new Journey(back, kind + "." + WebhookToken.next(), WebhookToken.next());
    }

    /** Remembers somebody who leaves now. */
    public void leave(Pending pending) {
        OrganisationId organisation = pending.organisation();
        chat.write(organisation, handle -> {
            handle.createUpdate("DELETE FROM pending_consent WHERE expires_at < :now").bind("now", clock.instant())
                    .execute();
            return handle.createUpdate("""
                INSERT INTO pending_consent (org_id, digest, user_id, inbox_id, provider, name, settings, secrets, verifier,
                    back, expires_at)
                VALUES (:org, :digest, :user, :inbox, :provider, :name, :settings, :secrets, :verifier, :back, :expires)
                """)
                    .bind("org", organisation).bind("digest", WebhookToken.digest(pending.journey().state()))
                    .bind("user", pending.user()).bind("inbox", pending.inbox().map(InboxId::value).orElse(null))
                    .bind("provider", pending.provider()).bind("name", pending.name())
                    .bindArray("settings", String.class, Answers.lines(pending.answers().settings()))
                    .bind("secrets", secrets.seal(organisation, pending.answers().secretLines()))
                    .bind("verifier", secrets.seal(organisation, pending.journey().verifier()))
                    .bind("back", pending.journey().back()).bind("expires", clock.instant().plus(PATIENCE))
                    .execute();
        });
    }

    /** Who left with this word, once; empty when nobody did, or somebody else, or too long ago. */
    public Optional<Pending> arrive(OrganisationId organisation, UserId user, String state) {
        Optional<Row> row = chat.write(organisation, handle -> handle.createQuery("""
            DELETE FROM pending_consent WHERE digest = :digest AND user_id = :user AND expires_at >= :now
            RETURNING inbox_id, provider, name, settings, secrets, verifier, back
            """).bind("digest", WebhookToken.digest(state)).bind("user", user).bind("now", clock.instant())
                .mapTo(Row.class).findOne());
        return row.map(found -> new Pending(organisation, user, Optional.ofNullable(found.inboxId()).map(InboxId::new),
                found.provider(), found.name(),
                new Answers(Answers.read(found.settings()),
                        Answers.readSealed(secrets.open(organisation, found.secrets()))),
                new Journey(found.back(), state, secrets.open(organisation, found.verifier()))));
    }
}
