package one.nexus.hub.conversation.intake;

import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Merging;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Chat;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Opens the conversation of somebody who writes for the first time, and leads new addresses to it. */
@Singleton
class Openings {

    private static final String FIND = """
        SELECT c.id FROM conversation c
        WHERE c.id IN (
            SELECT a.conversation_id
            FROM unnest(CAST(:schemes AS text[]), CAST(:values AS text[])) AS s (scheme, value)
            JOIN address a ON a.inbox_id = :inbox AND a.scheme = s.scheme AND a.value = s.value
            UNION
            SELECT p.id FROM conversation p
            WHERE p.inbox_id = :inbox AND p.kind = 'person' AND p.contact_id = :contact
        )
        AND c.next_id IS NULL
        ORDER BY c.id FOR UPDATE
        """;

    private final Merging merging;
    private final Referrals referrals;

    Openings(Merging merging, Referrals referrals) {
        this.merging = merging;
        this.referrals = referrals;
    }

    /** The one conversation of the person or group, opened at {@code at} when there is none. */
    Known open(Handle handle, Happenings happenings, Introduction introduction, Instant at) {
        List<Long> found = find(handle, introduction);
        long conversation;
        if (found.isEmpty()) {
            Optional<Long> opened = insert(handle, happenings.organisation(), introduction, at);
            opened.ifPresent(id -> begin(handle, happenings, introduction, id));
            conversation = opened.or(() -> find(handle, introduction).stream().findFirst()).orElseThrow();
        } else {
            conversation = found.getFirst();
            found.stream().skip(1).forEach(gone -> merging.merge(handle, happenings, conversation, gone));
        }
        lead(handle, happenings.organisation(), introduction, conversation);
        long contact = introduction.person().map(person -> person.id().value()).orElse(0L);
        return new Known(conversation, contact, name(introduction));
    }

    private void begin(Handle handle, Happenings happenings, Introduction introduction, long conversation) {
        happenings.conversation("conversation.opened", conversation);
        introduction.person().ifPresent(person -> referrals.adopt(handle, happenings, introduction,
                new Referrals.Person(conversation, person.id().value())));
    }

    private static String name(Introduction introduction) {
        return introduction.told().isEmpty()
                ? introduction.person().map(ContactRef::name).orElse("")
                : introduction.told();
    }

    private static List<Long> find(Handle handle, Introduction introduction) {
        return handle.createQuery(FIND)
                .bind("inbox", introduction.inbox())
                .bindArray("schemes", String.class, introduction.schemes())
                .bindArray("values", String.class, introduction.values())
                .bind("contact", introduction.person().filter(person -> isPerson(introduction))
                        .map(person -> person.id().value()).orElse(null))
                .mapTo(Long.class).list();
    }

    private static Optional<Long> insert(Handle handle, OrganisationId organisation, Introduction introduction,
            Instant at) {
        return handle.createQuery("""
            INSERT INTO conversation (org_id, inbox_id, contact_id, kind, subject, chat_key, active_at, created_at)
            VALUES (:org, :inbox, :contact, :kind,
                    coalesce((SELECT name FROM group_name WHERE inbox_id = :inbox AND value = :group), :subject), :chat, :at,
                    :at)
            ON CONFLICT DO NOTHING
            RETURNING id
            """)
                .bind("org", organisation).bind("inbox", introduction.inbox())
                .bind("contact", introduction.person().map(person -> person.id().value()).orElse(null))
                .bind("kind", introduction.chat().kind().name().toLowerCase(Locale.ROOT))
                .bind("group", introduction.person().isPresent() ? "" : introduction.values().getFirst())
                .bind("subject", introduction.subject())
                .bind("chat", introduction.chat().key()).bind("at", at)
                .mapTo(Long.class).findOne();
    }

    private static boolean isPerson(Introduction introduction) {
        return introduction.chat().kind() == Chat.Kind.PERSON;
    }

    private static void lead(Handle handle, OrganisationId organisation, Introduction introduction, long conversation) {
        Long contact = introduction.person().map(person -> person.id().value()).orElse(null);
        handle.createUpdate("""
            WITH card AS (
                INSERT INTO contact_card (org_id, contact_id, name, phone)
                SELECT :org, :contact, :name, :phone WHERE CAST(:contact AS bigint) IS NOT NULL
                ON CONFLICT DO NOTHING
            ), owner AS (
                UPDATE conversation SET contact_id = :contact
                WHERE id = :conversation AND contact_id IS DISTINCT FROM CAST(:contact AS bigint)
            )
            INSERT INTO address (org_id, inbox_id, scheme, value, conversation_id, contact_id)
            SELECT :org, :inbox, s.scheme, s.value, :conversation, :contact
            FROM unnest(CAST(:schemes AS text[]), CAST(:values AS text[])) AS s (scheme, value)
            ORDER BY s.scheme, s.value
            ON CONFLICT (inbox_id, scheme, value) DO UPDATE
                SET conversation_id = excluded.conversation_id, contact_id = excluded.contact_id
            """)
                .bind("org", organisation).bind("contact", contact).bind("conversation", conversation)
                .bind("name", introduction.person().map(ContactRef::name).orElse(""))
                .bind("phone", introduction.person().flatMap(ContactRef::phone).orElse(null))
                .bind("inbox", introduction.inbox())
                .bindArray("schemes", String.class, introduction.schemes())
                .bindArray("values", String.class, introduction.values())
                .execute();
    }
}
