package one.nexus.hub.conversation.search;

import one.nexus.hub.conversation.list.ConversationView;
import one.nexus.hub.conversation.list.Conversations;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Asks for pages of messages that were found. Reads in the transaction of its caller. */
@Singleton
class Search {

    /** After so long an answer is due: what was found until then, and where to go on. */
    private static final int PATIENCE_MS = 200;

    private final Conversations conversations;

    Search(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * A page that is asked for.
     *
     * @param since the first moment that is wanted
     * @param before the place behind the last message that is wanted
     */
    record Wanted(Sought sought, Narrowing narrowing, Instant since, Place before, int limit) {}

    /** A place in the order of messages: by time, then by id. */
    record Place(Instant sentAt, long id) {}

    /** @param next absent when everything has been looked through */
    record Found(List<FoundMessage> messages, Optional<Place> next) {}

    Found page(Handle handle, OrganisationId organisation, Wanted wanted) {
        List<FoundRow> rows = handle.createQuery(FoundRow.SELECT)
                .bindArray("parts", String.class, wanted.sought().parts())
                .bind("unfinished", wanted.sought().unfinished()).bind("narrowed", wanted.narrowing().tokens())
                .bind("since", wanted.since()).bind("before", wanted.before().sentAt())
                .bind("beforeId", wanted.before().id())
                .bind("limit", wanted.limit()).bind("patience", PATIENCE_MS)
                .mapTo(FoundRow.class).list();
        List<FoundRow> found = rows.stream().filter(row -> row.id() != null).toList();
        Map<Long, ConversationView> where = conversations.forEverybody(handle, organisation,
                found.stream().map(FoundRow::conversationId).distinct().toList());
        return new Found(found.stream().filter(row -> where.containsKey(row.conversationId()))
                .map(row -> view(wanted.sought(), row, Objects.requireNonNull(where.get(row.conversationId()))))
                .toList(), next(rows));
    }

    private static Optional<Place> next(List<FoundRow> rows) {
        FoundRow row = rows.getFirst();
        return Optional.ofNullable(row.reached())
                .map(reached -> new Place(reached, Objects.requireNonNullElse(row.reachedId(), 0L)));
    }

    private static FoundMessage view(Sought sought, FoundRow row, ConversationView where) {
        String kind = switch (row.kind()) {
            case "call", "unsupported", "awaited" -> "system";
            default -> row.kind();
        };
        return new FoundMessage(Objects.requireNonNull(row.id()), where, row.direction(), row.author(), kind,
                Excerpt.of(sought, row.texts()), Objects.requireNonNull(row.sentAt()));
    }
}
