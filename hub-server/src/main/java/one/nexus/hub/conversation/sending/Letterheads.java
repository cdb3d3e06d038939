package one.nexus.hub.conversation.sending;

import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.conversation.StoredJson;
import one.nexus.hub.conversation.message.ContentView;
import one.nexus.hub.conversation.message.LetterView;
import one.nexus.integrations.channel.Letterhead;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** What stands above the letters of the team: they answer the last one that a person wrote. */
@Singleton
class Letterheads {

    private static final String ANSWERED = """
        WITH thread AS MATERIALIZED (SELECT id FROM conversation WHERE id = :conversation AND kind = 'thread')
        SELECT l.inbox_id, l.direction, l.bare_id, l.content
        FROM thread JOIN LATERAL (
            SELECT m.inbox_id, m.direction, m.bare_id, m.content::text AS content
            FROM message m
            WHERE m.conversation_id = thread.id AND m.content ->> 'type' = 'letter' AND m.bare_id IS NOT NULL
            ORDER BY m.direction, (m.content ->> 'automatic')::boolean, m.sent_at DESC, m.envelope_ms DESC, m.id DESC
            LIMIT 1
        ) l ON true
        """;

    private final StoredJson json;
    private final Inboxes inboxes;

    Letterheads(StoredJson json, Inboxes inboxes) {
        this.json = json;
        this.inboxes = inboxes;
    }

    record Row(long inboxId, String direction, String bareId, String content) {}

    /**
     * The head and foot of the next letter in a conversation, as it is stored; empty where no letters are written.
     *
     * @param signature of the member who writes; absent when the hub writes by itself
     */
    Optional<String> next(Handle handle, long conversation, Optional<String> signature) {
        return handle.createQuery(ANSWERED).bind("conversation", conversation).mapTo(Row.class).findOne()
                .flatMap(row -> head(handle, row)).map(head -> signature.isPresent() ? head : head.byItself())
                .map(head -> json.write(view(LetterView.of(head, signature.orElse("")))));
    }

    /** What was stored of a letter that is to be sent. */
    Optional<LetterView> stored(Optional<String> content) {
        return content.map(text -> json.read(text, ContentView.class))
                .flatMap(view -> view instanceof LetterView letter ? Optional.of(letter) : Optional.empty());
    }

    private Optional<Letterhead> head(Handle handle, Row row) {
        String own = inboxes.find(handle, new InboxId(row.inboxId())).flatMap(Inbox::handle).orElse("");
        return stored(Optional.of(row.content())).map(LetterView::head)
                .map(head -> row.direction().equals("in")
                        ? head.answered(row.bareId(), own)
                        : again(head, row.bareId()));
    }

    /** Nobody has answered yet: to the same people once more. */
    private static Letterhead again(Letterhead head, String id) {
        List<String> thread = Stream.concat(head.thread().stream(), Stream.of(id)).toList();
        return new Letterhead(head.subject(), Optional.empty(), head.to(), head.cc(), Optional.empty(), thread,
                false);
    }

    private static ContentView view(LetterView letter) {
        return letter;
    }
}
