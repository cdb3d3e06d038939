package one.nexus.hub.conversation;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/** Which conversations are with one person: a network knows people by their records, and one may stand for several. */
public final class Persons {

    private static final String RECORDS = """
        ARRAY(SELECT CAST(:person AS bigint) UNION ALL SELECT contact_id FROM contact_card WHERE person_id = :person)
        """;

    /** SQL for the conversations with the person {@code :person}, of a table called {@code c}. */
    public static final String WITH = " c.contact_id = ANY (" + RECORDS + ") ";

    private Persons() {}

    /** The record that stands for the person of a conversation; empty for a group. */
    public static Optional<Long> of(Handle handle, long conversation) {
        return handle.createQuery("""
            SELECT CASE WHEN r.person_id IS NULL THEN c.contact_id ELSE r.person_id END
            FROM conversation c LEFT JOIN contact_card r ON r.org_id = c.org_id AND r.contact_id = c.contact_id
            WHERE c.id = :id AND c.contact_id IS NOT NULL
            """).bind("id", conversation).mapTo(Long.class).findOne();
    }

    /** All conversations with a person, in whichever inbox. */
    public static List<Long> conversations(Handle handle, long person) {
        return handle.createQuery("SELECT c.id FROM conversation c WHERE " + WITH + "ORDER BY c.id")
                .bind("person", person).mapTo(Long.class).list();
    }
}
