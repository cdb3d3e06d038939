package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.message.Corrections;
import one.nexus.hub.conversation.message.Deliveries;
import one.nexus.hub.conversation.message.Deliveries.Locked;
import one.nexus.hub.conversation.message.OutgoingName;
import one.nexus.hub.platform.queue.Jobs;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Ack;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** Applies what is said about messages; what comes before its message waits for it. */
@Singleton
public class Afterwords {

    /** What may not say, or not rightly, who wrote the message it is about. */
    private static final Set<String> ANYBODYS = Set.of("revoke", "reaction");

    private static final String SAID_UP_TO = """
        SELECT m.id FROM address a JOIN message m ON m.conversation_id = a.conversation_id
        WHERE a.inbox_id = :inbox AND a.scheme = :scheme AND a.value = :value
          AND m.direction = 'out' AND m.status IN ('sent', 'delivered') AND m.sent_at <= :upTo
          AND m.sent_at > CAST(:upTo AS timestamptz) - INTERVAL '30 days'
        ORDER BY m.id
        """;

    private final Deliveries deliveries;
    private final Corrections corrections;
    private final Seen seen;
    private final StoredJson json;
    private final Jobs jobs;
    private final Clock clock;

    Afterwords(Deliveries deliveries, Corrections corrections, Seen seen, StoredJson json, Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
        this.deliveries = deliveries;
        this.corrections = corrections;
        this.seen = seen;
        this.json = json;
    }

    /** Applies it to its message, or keeps it until the message comes. */
    void hear(Handle handle, Happenings happenings, long inbox, Afterword word) {
        Optional<Locked> message = find(handle, inbox, word).or(() -> referred(handle, inbox, word));
        if (message.isPresent()) {
            apply(handle, happenings, message.get(), word);
        } else {
            word.ids().forEach(id -> keep(handle, happenings.organisation(), inbox, id, word));
        }
    }

    /** Applies a receipt for everything that was said to somebody up to a time; to whom nothing was said, nothing happens. */
    void hearUpTo(Handle handle, Happenings happenings, long inbox, InboundEvent.AckedUpTo told) {
        for (Address address : told.chat().addresses()) {
            List<Long> said = handle.createQuery(SAID_UP_TO)
                    .bind("inbox", inbox).bind("scheme", address.scheme().code()).bind("value", address.value())
                    .bind("upTo", told.upTo()).mapTo(Long.class).list();
            said.forEach(id -> deliveries.lock(handle, id)
                    .ifPresent(message -> deliveries.receive(handle, happenings, message, told.ack())));
        }
    }

    /** Applies what came before a message that is there now. */
    public void adopt(Handle handle, Happenings happenings, long inbox, String bareId) {
        for (String kept : taken(handle, inbox, bareId)) {
            Afterword word = json.read(kept, Afterword.class);
            find(handle, inbox, word).ifPresent(message -> apply(handle, happenings, message, word));
        }
    }

    /** A message of two ids is known by both from now on; what came about the other one has waited for that. */
    private void learn(Handle handle, Happenings happenings, Locked message, Afterword word) {
        if (word.alias() != null && message.outgoing()) {
            word.ids().stream().filter(id -> deliveries.alsoKnownAs(handle, message, id))
                    .forEach(id -> adopt(handle, happenings, message.inboxId(), id));
        }
    }

    private void apply(Handle handle, Happenings happenings, Locked message, Afterword word) {
        switch (word.kind()) {
            case "ack" -> {
                acknowledge(handle, happenings, message, word);
                learn(handle, happenings, message, word);
            }
            case "edit" ->
                corrections.edit(handle, happenings, message, Objects.requireNonNull(word.text()), word.at());
            case "revoke" -> corrections.revoke(handle, happenings, message, word.at());
            case "reaction" -> corrections.react(handle, happenings, message, new Corrections.Reaction(word.reactor(),
                    Optional.ofNullable(word.emoji()), word.authorName(), word.authorKind(), word.at()));
            default -> throw new IllegalStateException("no such afterword");
        }
    }

    private void acknowledge(Handle handle, Happenings happenings, Locked message, Afterword word) {
        Ack ack = Ack.valueOf(Objects.requireNonNull(word.ack()));
        if (message.outgoing()) {
            Optional<Deliveries.Failure> failure = Optional.ofNullable(word.fault())
                    .map(fault -> new Deliveries.Failure(fault.code(), fault.reason()));
            deliveries.receive(handle, happenings, message, ack, failure);
        } else if (ack.compareTo(Ack.READ) >= 0) {
            seen.upTo(handle, happenings, message);
        }
    }

    /** A group's administrator may withdraw another's message, so a revoke falls back to the bare id alone. */
    private Optional<Locked> find(Handle handle, long inbox, Afterword word) {
        return handle.createQuery("""
            SELECT message_id FROM message_key
            WHERE inbox_id = :inbox AND provider_id = ANY (:ids) AND (from_me = :fromMe OR :anybody)
            ORDER BY from_me = :fromMe DESC, twin LIMIT 1
            """)
                .bind("inbox", inbox).bindArray("ids", String.class, word.ids()).bind("fromMe", word.fromMe())
                .bind("anybody", ANYBODYS.contains(word.kind()))
                .mapTo(Long.class).findOne().flatMap(message -> deliveries.lock(handle, message));
    }

    /** A message whose send was never answered: the receipt says under which name the hub sent it. */
    private Optional<Locked> referred(Handle handle, long inbox, Afterword word) {
        return Optional.ofNullable(word.reference()).flatMap(OutgoingName::message)
                .flatMap(id -> deliveries.lock(handle, id))
                .filter(message -> message.inboxId() == inbox && message.outgoing() && message.bareId() == null)
                .filter(message -> deliveries.identify(handle, message, word.bareId(), word.bareId()));
    }

    /** The message may be written at this moment by a transaction that sees this one no more than it is seen: a second look follows. */
    private void keep(Handle handle, OrganisationId organisation, long inbox, String id, Afterword word) {
        int kept = handle.createUpdate("""
            INSERT INTO orphan (org_id, inbox_id, provider_id, kind, from_me, detail, at)
            SELECT :org, :inbox, :bare, :kind, :fromMe, CAST(:detail AS jsonb), :at
            WHERE NOT EXISTS (SELECT FROM orphan WHERE inbox_id = :inbox AND provider_id = :bare
                AND detail = CAST(:detail AS jsonb))
            """)
                .bind("org", organisation).bind("inbox", inbox).bind("bare", id)
                .bind("kind", word.kind()).bind("fromMe", word.fromMe()).bind("detail", json.write(word))
                .bind("at", word.at())
                .execute();
        if (kept > 0) {
            jobs.enqueue(handle, SecondLook.at(organisation, inbox, id, clock.instant()));
        }
    }

    private static List<String> taken(Handle handle, long inbox, String bareId) {
        return handle.createQuery("""
            WITH gone AS (
                DELETE FROM orphan WHERE inbox_id = :inbox AND provider_id = :bare RETURNING id, detail
            )
            SELECT detail::text FROM gone ORDER BY id
            """).bind("inbox", inbox).bind("bare", bareId).mapTo(String.class).list();
    }
}
