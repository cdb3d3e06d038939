package one.nexus.hub.conversation.intake;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.schedule.Recurring;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.Referral;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/**
 * Tells by what somebody found the account. Networks may say so before the person has written; it then waits for their first
 * message, and is forgotten when none comes.
 */
@Singleton
class Referrals implements Recurring {

    /** Who clicked and did not write in this time came by something else when they write. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final ChatDatabase chat;
    private final StoredJson json;
    private final Clock clock;

    Referrals(ChatDatabase chat, StoredJson json, Clock clock) {
        this.chat = chat;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept of a referral, and told with its event. */
    @Serdeable
    record Told(String source, String campaign, String ad, String url, Instant at) {

        static Told of(InboundEvent.Referred event) {
            Referral referral = event.referral();
            return new Told(referral.source().code(), Wording.storable(referral.campaign()),
                    Wording.storable(referral.ad().orElse("")), Wording.storable(referral.url().orElse("")),
                    event.envelope().at());
        }
    }

    /** Whose conversation it is. */
    record Person(long conversationId, long contactId) {}

    /** Tells of a referral, or keeps it until the person writes. */
    void hear(Handle handle, Happenings happenings, long inbox, InboundEvent.Referred event) {
        if (event.chat().kind() != Chat.Kind.PERSON) {
            return;
        }
        Told told = Told.of(event);
        find(handle, inbox, event.chat().addresses()).ifPresentOrElse(
                person -> tell(happenings, inbox, person, told),
                () -> event.chat().addresses().forEach(address -> keep(handle, happenings, inbox, address, told)));
    }

    /** Tells what was kept of somebody whose conversation has just been opened. */
    void adopt(Handle handle, Happenings happenings, Introduction introduction, Person person) {
        handle.createQuery("""
            WITH gone AS (
                DELETE FROM waiting_referral r
                USING unnest(CAST(:schemes AS text[]), CAST(:values AS text[])) AS s (scheme, value)
                WHERE r.inbox_id = :inbox AND r.scheme = s.scheme AND r.value = s.value
                RETURNING r.detail, r.at
            )
            SELECT detail::text FROM gone ORDER BY at DESC LIMIT 1
            """)
                .bind("inbox", introduction.inbox())
                .bindArray("schemes", String.class, introduction.schemes())
                .bindArray("values", String.class, introduction.values())
                .mapTo(String.class).findOne()
                .ifPresent(kept -> tell(happenings, introduction.inbox(), person, json.read(kept, Told.class)));
    }

    private static void tell(Happenings happenings, long inbox, Person person, Told told) {
        Map<String, Object> data = new HashMap<>(Map.of("conversation", person.conversationId(), "contact",
                person.contactId(), "inbox", inbox, "source", told.source(), "campaign", told.campaign(), "ad",
                told.ad(),
                "url", told.url(), "sentAt", told.at().toEpochMilli()));
        happenings.add(new NewEvent(happenings.organisation(), "contact.referred", happenings.actor(), data));
    }

    private static Optional<Person> find(Handle handle, long inbox, List<Address> addresses) {
        return handle.createQuery("""
            SELECT a.conversation_id, a.contact_id
            FROM unnest(CAST(:schemes AS text[]), CAST(:values AS text[])) AS s (scheme, value)
            JOIN address a ON a.inbox_id = :inbox AND a.scheme = s.scheme AND a.value = s.value
            WHERE a.contact_id IS NOT NULL
            LIMIT 1
            """)
                .bind("inbox", inbox)
                .bindArray("schemes", String.class, addresses.stream().map(address -> address.scheme().code()).toList())
                .bindArray("values", String.class, addresses.stream().map(Address::value).toList())
                .mapTo(Person.class).findOne();
    }

    private void keep(Handle handle, Happenings happenings, long inbox, Address address, Told told) {
        handle.createUpdate("""
            INSERT INTO waiting_referral AS r (org_id, inbox_id, scheme, value, detail, at)
            VALUES (:org, :inbox, :scheme, :value, CAST(:detail AS jsonb), :at)
            ON CONFLICT (inbox_id, scheme, value) DO UPDATE SET detail = excluded.detail, at = excluded.at
            WHERE r.at <= excluded.at
            """)
                .bind("org", happenings.organisation()).bind("inbox", inbox).bind("scheme", address.scheme().code())
                .bind("value", address.value()).bind("detail", json.write(told)).bind("at", told.at())
                .execute();
    }

    @Override
    public String name() {
        return "referrals-are-forgotten";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        chat.unscoped(handle -> handle.createQuery("SELECT nexus_forget_referrals(:before)")
                .bind("before", clock.instant().minus(KEPT)).mapTo(Long.class).one());
    }
}
