package one.nexus.hub.contact;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The statements on the tables of this feature; each runs in the transaction of its caller. */
@Singleton
class ContactRows {

    /** Who gave a contact its name. */
    enum NamedBy {
        NOBODY, PROVIDER, TEAM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static NamedBy of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** @param mergedInto the record of which it is a part */
    record Row(long id, String name, String namedBy, @Nullable Long photoFileId, Instant createdAt,
            @Nullable Long mergedInto, @Nullable String phone) {

        boolean namedByTeam() {
            return NamedBy.of(namedBy) == NamedBy.TEAM;
        }

        ContactRef reference() {
            return new ContactRef(new ContactId(id), name, Optional.ofNullable(phone));
        }
    }

    /** The number of the record itself, else of one that is a part of it. */
    private static final String COLUMNS = """
        SELECT c.id, c.name, c.named_by, c.photo_file_id, c.created_at, c.merged_into,
               coalesce((SELECT '+' || substr(min(p.key), 7) FROM contact_key p
                         WHERE p.org_id = c.org_id AND p.contact_id = c.id AND starts_with(p.key, 'phone:')),
                        (SELECT '+' || substr(min(p.key), 7) FROM contact_family(c.id) f
                         JOIN contact_key p ON p.contact_id = f AND starts_with(p.key, 'phone:'))) AS phone
        FROM contact c
        """;

    /** The contacts that own at least one of {@code keys}, oldest first. */
    List<Row> owners(Handle handle, Collection<MatchKey> keys) {
        return handle.createQuery(COLUMNS + """
            WHERE c.id IN (SELECT k.contact_id FROM contact_key k WHERE k.key = ANY(:keys))
            ORDER BY c.id
            """).bindArray("keys", String.class, values(keys)).mapTo(Row.class).list();
    }

    /** A contact by its id, or the one it was merged into. */
    Optional<Row> find(Handle handle, long id) {
        return handle.createQuery("""
            WITH RECURSIVE lead_on AS (
                SELECT id, merged_into FROM contact WHERE id = :id
                UNION ALL
                SELECT c.id, c.merged_into FROM contact c JOIN lead_on l ON c.id = l.merged_into
            )
            """ + COLUMNS + "WHERE c.id = (SELECT id FROM lead_on WHERE merged_into IS NULL)")
                .bind("id", id).mapTo(Row.class).findOne();
    }

    /** The record itself, also when it is a part of another. */
    Row record(Handle handle, long id) {
        return handle.createQuery(COLUMNS + "WHERE c.id = :id").bind("id", id).mapTo(Row.class).one();
    }

    /** The record that stands for the person whose record this is; 0 for none. */
    long person(Handle handle, long record) {
        return handle.createQuery("SELECT coalesce(contact_person(:id), 0)").bind("id", record).mapTo(Long.class).one();
    }

    /** The record and all that became part of it. */
    List<Long> family(Handle handle, long person) {
        return handle.createQuery("SELECT contact_family(:id)").bind("id", person).mapTo(Long.class).list();
    }

    /** Locks records until the transaction ends, in an order in which two never wait for each other. */
    void lock(Handle handle, Collection<Long> records) {
        handle.createQuery("SELECT id FROM contact WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", Long.class, records).mapTo(Long.class).list();
    }

    /** Other people of the same name, as a hint; without a name none. */
    List<Row> namesakes(Handle handle, Row row, int limit) {
        return handle.createQuery(COLUMNS + """
            WHERE c.merged_into IS NULL AND c.name = :name AND c.name <> '' AND c.id <> :id ORDER BY c.id LIMIT :limit
            """).bind("name", row.name()).bind("id", row.id()).bind("limit", limit).mapTo(Row.class).list();
    }

    /** Contacts by their ids, merged ones too. */
    List<Row> all(Handle handle, Collection<ContactId> ids) {
        return handle.createQuery(COLUMNS + "WHERE c.id = ANY(:ids)")
                .bindArray("ids", Long.class, ids.stream().map(ContactId::value).toList())
                .mapTo(Row.class).list();
    }

    List<Row> page(Handle handle, String query, @Nullable String afterName, long afterId, int limit) {
        return handle.createQuery(COLUMNS + """
            WHERE c.merged_into IS NULL
              AND (CAST(:afterName AS text) IS NULL OR (c.name, c.id) > (CAST(:afterName AS text), :afterId))
              AND (:query = '' OR strpos(lower(c.name), lower(:query)) > 0
                   OR (:digits <> '' AND c.id IN (SELECT contact_person(k.contact_id) FROM contact_key k
                       WHERE strpos(k.key, :digits) > 0)))
            ORDER BY c.name, c.id
            LIMIT :limit
            """)
                .bind("afterName", afterName).bind("afterId", afterId).bind("limit", limit)
                .bind("query", query).bind("digits", query.replaceAll("\\D", ""))
                .mapTo(Row.class).list();
    }

    long insert(Handle handle, OrganisationId organisation, String name, NamedBy by, Instant now) {
        return handle.createQuery("""
            INSERT INTO contact (org_id, name, named_by, created_at) VALUES (:org, :name, :by, :now) RETURNING id
            """)
                .bind("org", organisation).bind("name", name).bind("by", by.code()).bind("now", now)
                .mapTo(Long.class).one();
    }

    void rename(Handle handle, long id, String name, NamedBy by) {
        handle.createUpdate("UPDATE contact SET name = :name, named_by = :by WHERE id = :id")
                .bind("id", id).bind("name", name).bind("by", by.code()).execute();
    }

    /** Gives the contact keys nobody has; returns how many were new. */
    int claim(Handle handle, OrganisationId organisation, long contact, Collection<MatchKey> keys) {
        return handle.createUpdate("""
            INSERT INTO contact_key (org_id, key, contact_id)
            SELECT :org, k, :contact FROM unnest(CAST(:keys AS text[])) AS k
            ON CONFLICT DO NOTHING
            """)
                .bind("org", organisation).bind("contact", contact).bindArray("keys", String.class, values(keys))
                .execute();
    }

    void remember(Handle handle, OrganisationId organisation, long contact, Collection<Address> addresses) {
        remember(handle, organisation, contact,
                addresses.stream().map(address -> address.scheme().code()).toList(),
                addresses.stream().map(Address::value).toList());
    }

    void remember(Handle handle, OrganisationId organisation, long contact, List<String> schemes, List<String> values) {
        handle.createUpdate("""
            INSERT INTO contact_address (org_id, scheme, value, contact_id)
            SELECT :org, a.scheme, a.value, :contact
            FROM unnest(CAST(:schemes AS text[]), CAST(:values AS text[])) AS a (scheme, value)
            ORDER BY a.scheme, a.value
            ON CONFLICT DO NOTHING
            """)
                .bind("org", organisation).bind("contact", contact)
                .bindArray("schemes", String.class, schemes).bindArray("values", String.class, values)
                .execute();
    }

    /** An address as a network writes it. */
    record AddressRow(String scheme, String value) {}

    List<AddressRow> addresses(Handle handle, long contact) {
        return handle.createQuery("""
            SELECT scheme, value FROM contact_address WHERE contact_id IN (SELECT contact_family(:contact))
            ORDER BY scheme, value
            """).bind("contact", contact).mapTo(AddressRow.class).list();
    }

    List<String> phones(Handle handle, long contact) {
        return handle.createQuery("""
            SELECT '+' || substr(key, 7) FROM contact_key
            WHERE contact_id IN (SELECT contact_family(:contact)) AND starts_with(key, 'phone:') ORDER BY key
            """).bind("contact", contact).mapTo(String.class).list();
    }

    /** Everything of {@code gone} becomes {@code kept}'s; what moved is written down so that it can be parted again. */
    void merge(Handle handle, OrganisationId organisation, Row kept, Row gone, Instant now) {
        handle.createUpdate("""
            WITH addresses AS (
                UPDATE contact_address SET contact_id = :kept WHERE contact_id = :gone RETURNING scheme || ':' || value AS moved
            ), keys AS (
                UPDATE contact_key SET contact_id = :kept WHERE contact_id = :gone RETURNING key AS moved
            ), marked AS (
                UPDATE contact SET merged_into = :kept WHERE id = :gone
            )
            INSERT INTO contact_merge (org_id, kept, gone, at, kept_name, addresses, keys)
            SELECT :org, :kept, :gone, :now, :name,
                   ARRAY(SELECT moved FROM addresses ORDER BY 1), ARRAY(SELECT moved FROM keys ORDER BY 1)
            """)
                .bind("org", organisation).bind("kept", kept.id()).bind("gone", gone.id())
                .bind("now", now).bind("name", kept.name())
                .execute();
    }

    /** What became part of a contact, directly or with what it took in before, oldest first. */
    List<MergeView> merges(Handle handle, long contact) {
        return handle.createQuery("""
            WITH RECURSIVE part AS (
                SELECT m.id, m.gone, m.at, m.keys, m.by_user, m.settled FROM contact_merge m
                WHERE m.kept = :contact AND m.undone_at IS NULL
                UNION ALL
                SELECT m.id, m.gone, m.at, m.keys, m.by_user, m.settled FROM contact_merge m
                JOIN part p ON m.kept = p.gone AND m.undone_at IS NULL
            )
            SELECT p.id, p.by_user IS NOT NULL AS by_hand, p.by_user IS NOT NULL AND NOT p.settled AS undoable,
                   c.name, p.at, coalesce((SELECT '+' || substr(min(k), 7) FROM unnest(p.keys) k
                   WHERE starts_with(k, 'phone:')), '') AS phone
            FROM part p JOIN contact c ON c.id = p.gone ORDER BY p.at, c.id
            """).bind("contact", contact).mapTo(MergeView.class).list();
    }

    private static List<String> values(Collection<MatchKey> keys) {
        return keys.stream().sorted().map(MatchKey::value).toList();
    }
}
