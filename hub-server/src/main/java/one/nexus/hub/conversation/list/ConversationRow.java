package one.nexus.hub.conversation.list;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A conversation with its card, as one query reads it.
 *
 * @param contactId the record by which the network knows who it is with
 * @param personId the record that stands for the person
 */
record ConversationRow(long id, long inboxId, @Nullable Long contactId, String kind, String subject, String chatKey,
        String status, @Nullable Long assigneeId, int unread, @Nullable Long firstUnreadId,
        @Nullable Instant waitingSince, Instant activeAt, @Nullable Instant lastAt, String lastPreview, String lastKind,
        String lastDirection, @Nullable String lastStatus, @Nullable String lastAuthor, @Nullable Long leadId,
        @Nullable Long stageId, @Nullable Long nextId, Instant createdAt, @Nullable Long personId,
        @Nullable String name, @Nullable String phone,
        @Nullable Long photoFileId, @Nullable String draft) {

    /** {@code :user} is the caller; 0 for nobody. */
    static final String SELECT = """
        SELECT c.id, c.inbox_id, c.contact_id, c.kind, c.subject, c.chat_key, c.status, c.assignee_id, c.unread,
               c.first_unread_id, c.waiting_since, c.active_at, c.last_at, c.last_preview, c.last_kind, c.last_direction,
               c.last_status, c.last_author, c.lead_id, c.stage_id, c.next_id, c.created_at,
               p.contact_id AS person_id, p.name, p.phone, coalesce(p.photo_file_id, r.photo_file_id) AS photo_file_id,
               d.body AS draft
        FROM conversation c
        LEFT JOIN contact_card r ON r.org_id = c.org_id AND r.contact_id = c.contact_id
        LEFT JOIN contact_card p ON p.org_id = r.org_id
            AND p.contact_id = CASE WHEN r.person_id IS NULL THEN r.contact_id ELSE r.person_id END
        LEFT JOIN draft d ON d.conversation_id = c.id AND d.user_id = :user
        """;

    ListPlace place() {
        return new ListPlace(activeAt, id);
    }
}
