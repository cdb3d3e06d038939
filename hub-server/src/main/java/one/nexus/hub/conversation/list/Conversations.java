package one.nexus.hub.conversation.list;

import one.nexus.hub.conversation.Kept;
import one.nexus.hub.conversation.Persons;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The conversations of an organisation, to be shown. Each method reads in the transaction of its caller. */
@Singleton
public class Conversations {

    private static final long NOBODY = 0;

    private final ConversationViews views;

    Conversations(ConversationViews views) {
        this.views = views;
    }

    /** Which conversations a list shows. */
    enum View {
        MINE("c.assignee_id = :user AND "), UNASSIGNED("c.assignee_id IS NULL AND "), ALL("");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A page of a list.
     *
     * @param status {@code open} or {@code resolved}
     * @param after the last row of the page before
     */
    record Wanted(View view, String status, Optional<Long> inbox, Optional<ListPlace> after, int limit) {}

    /** The conversation as the live socket shows it to everybody. */
    public Map<Long, ConversationView> forEverybody(Handle handle, OrganisationId organisation, Collection<Long> ids) {
        List<ConversationRow> rows = handle.createQuery(ConversationRow.SELECT + " WHERE c.id = ANY(:ids)")
                .bind("user", NOBODY).bindArray("ids", Long.class, ids).mapTo(ConversationRow.class).list();
        return views.views(organisation, rows, false).stream()
                .collect(Collectors.toMap(ConversationView::id, Function.identity()));
    }

    /** The conversation as {@code user} sees it; of one that was merged, the one it went into. */
    public ConversationView one(Handle handle, OrganisationId organisation, UserId user, long id) {
        return views.views(organisation, List.of(row(handle, user, id)), true).getFirst();
    }

    ConversationRow row(Handle handle, UserId user, long id) {
        return handle.createQuery(ConversationRow.SELECT + " WHERE c.id = " + Kept.ID)
                .bind("user", user).bind("conversation", id).mapTo(ConversationRow.class).findOne()
                .orElseThrow(() -> new NotFound("conversation"));
    }

    /**
     * One row more than the limit when there is a next page. The limit is a part of the statement: as a parameter it could
     * be anything, and PostgreSQL would plan each page anew.
     */
    List<ConversationRow> page(Handle handle, UserId user, Wanted wanted) {
        String sql = ConversationRow.SELECT + " WHERE " + wanted.view().condition + " c.status = :status "
                + (wanted.inbox().isPresent() ? "AND c.inbox_id = :inbox " : "")
                + (wanted.after().isPresent() ? "AND (c.active_at, c.id) < (:activeAt, :id) " : "")
                + "ORDER BY c.active_at DESC, c.id DESC LIMIT " + (wanted.limit() + 1);
        Query query = handle.createQuery(sql).bind("user", user).bind("status", wanted.status());
        wanted.inbox().ifPresent(inbox -> query.bind("inbox", inbox));
        wanted.after().ifPresent(place -> query.bind("activeAt", place.activeAt()).bind("id", place.id()));
        return query.mapTo(ConversationRow.class).list();
    }

    /** As many of the conversations with a person as anybody looks through. */
    List<ConversationRow> withPerson(Handle handle, UserId user, long person) {
        boolean known = handle.createQuery("SELECT EXISTS (SELECT FROM contact_card WHERE contact_id = :person)")
                .bind("person", person).mapTo(Boolean.class).one();
        if (!known) {
            throw new NotFound("contact");
        }
        return handle.createQuery(ConversationRow.SELECT + " WHERE" + Persons.WITH
                + "ORDER BY c.active_at DESC, c.id DESC LIMIT 200").bind("user", user).bind("person", person)
                .mapTo(ConversationRow.class).list();
    }

    List<ConversationView> views(OrganisationId organisation, List<ConversationRow> rows) {
        return views.views(organisation, rows, true);
    }
}
