package one.nexus.hub.conversation.sending;

import one.nexus.hub.channel.Dispatch;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.conversation.Followed;
import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Standing;
import one.nexus.hub.conversation.Standings;
import one.nexus.hub.conversation.Wording;
import one.nexus.hub.conversation.list.Care;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.MemberName;
import one.nexus.hub.team.Members;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Writes what the own side says into the thread; what is for the customer is ordered to be sent, a note never is. */
@Singleton
class Composing {

    private static final int PREVIEW = 140;

    private static final String INSERT = """
        INSERT INTO message (org_id, conversation_id, inbox_id, direction, author_kind, author_id, author_name, kind, body,
            content, sent_at, envelope_ms, arrived_at, status, quote_bare_id, client_key)
        SELECT org_id, id, inbox_id, :direction, :author, :user, :name, :kind, :body,
            CAST(:content AS jsonb), :at, :millis, :now, :status, :quote, :key
        FROM conversation WHERE id = :conversation
        RETURNING id, inbox_id
        """;

    private static final String ATTACH = """
        INSERT INTO attachment (message_id, org_id, kind, state, file_id, name, mime, size, width, height)
        VALUES (:message, :org, :kind, 'ready', :file, :name, :mime, :size, :width, :height)
        """;

    private final Standings standings;
    private final Care care;
    private final Dispatch dispatch;
    private final Letterheads letterheads;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    Composing(Standings standings, Care care, Dispatch dispatch, Letterheads letterheads, Members members,
            Outbox outbox, Clock clock) {
        this.standings = standings;
        this.care = care;
        this.dispatch = dispatch;
        this.letterheads = letterheads;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Stored(long id, long inboxId) {}

    /**
     * When it was written, and when the hub got it. Networks tell whole seconds, so ours are whole seconds too, and the
     * milliseconds put what was said within one second in order.
     */
    private record Times(Instant written, long millis, Instant stored) {

        static Times of(Instant at, Instant stored) {
            return new Times(at.truncatedTo(ChronoUnit.SECONDS), at.toEpochMilli(), stored);
        }
    }

    /**
     * Writes {@code all}, in their order, into a conversation; when that was done before, nothing is written.
     *
     * @return the messages' ids
     */
    List<Long> write(Handle handle, Author author, long conversation, List<Written> all) {
        return write(handle, author, conversation, all, clock.instant());
    }

    /** The same in the name of a member. */
    List<Long> write(Handle handle, Caller caller, long conversation, List<Written> all) {
        return write(handle, author(caller), conversation, all);
    }

    /** The same, for words that a member wrote at {@code at}. */
    List<Long> write(Handle handle, Caller caller, long conversation, List<Written> all, Instant at) {
        return write(handle, author(caller), conversation, all, at);
    }

    private Author author(Caller caller) {
        return Author.of(caller,
                members.name(caller.organisation(), caller.user()).map(MemberName::name).orElse(""));
    }

    private List<Long> write(Handle handle, Author author, long conversation, List<Written> all, Instant at) {
        Standing standing = standings.lock(handle, conversation);
        List<Long> before = before(handle, standing.id(), all);
        if (!before.isEmpty()) {
            return before;
        }
        if (all.getFirst().outgoing() && author.member().isPresent()) {
            Followed.refuse(handle, standing.id());
        }
        var happenings = new Happenings(author.organisation(), author.actor());
        List<Long> ids = new ArrayList<>();
        for (Written written : all) {
            var times = Times.of(at, clock.instant());
            Stored stored = insert(handle, author, standing.id(), written, times);
            Standing.Line line = line(written, stored.id(), author.name(), times);
            standing = author.member().isPresent() ? standing.after(line) : standing.afterAutomatic(line);
            ids.add(stored.id());
            order(handle, happenings, written, standing.id(), stored);
        }
        standings.write(handle, standing);
        if (all.getFirst().outgoing() && author.member().isPresent()) {
            UserId member = author.member().get();
            care.assignIfNobodys(handle, happenings, standing.id(), member.value());
            handle.createUpdate("DELETE FROM draft WHERE conversation_id = :id AND user_id = :user")
                    .bind("id", standing.id()).bind("user", member).execute();
        }
        happenings.record(handle, outbox);
        return ids;
    }

    /** The one place from which messages are ordered to be sent: what is not outgoing cannot pass. */
    private void order(Handle handle, Happenings happenings, Written written, long conversation, Stored stored) {
        if (written.outgoing()) {
            dispatch.message(handle, happenings.organisation(),
                    new Dispatch.Place(new InboxId(stored.inboxId()), conversation, stored.id()));
            happenings.message("message.queued", conversation, stored.id());
        } else {
            happenings.message("note.written", conversation, stored.id());
        }
    }

    private Stored insert(Handle handle, Author author, long conversation, Written written, Times times) {
        Stored stored = handle.createQuery(INSERT)
                .bind("direction", written.direction()).bind("author", author.kind())
                .bind("user", author.member().map(UserId::value).orElse(null)).bind("name", author.name())
                .bind("kind", written.kind()).bind("body", written.body()).bind("at", times.written())
                .bind("content", content(handle, author, conversation, written).orElse(null))
                .bind("now", times.stored()).bind("millis", times.millis())
                .bind("status", written.outgoing() ? "queued" : null)
                .bind("quote", written.quoteBareId()).bind("key", written.clientKey())
                .bind("conversation", conversation)
                .mapTo(Stored.class).one();
        written.file().ifPresent(file -> handle.createUpdate(ATTACH)
                .bind("message", stored.id()).bind("org", author.organisation()).bind("kind", file.kind().code())
                .bind("file", file.id()).bind("name", file.name()).bind("mime", file.mime()).bind("size", file.size())
                .bind("width", file.width().isPresent() ? file.width().getAsInt() : null)
                .bind("height", file.height().isPresent() ? file.height().getAsInt() : null)
                .execute());
        return stored;
    }

    private static List<Long> before(Handle handle, long conversation, List<Written> all) {
        return handle.createQuery("""
            SELECT id FROM message WHERE conversation_id = :conversation AND client_key = ANY(:keys) ORDER BY id
            """).bind("conversation", conversation)
                .bindArray("keys", String.class, all.stream().map(Written::clientKey).toList())
                .mapTo(Long.class).list();
    }

    /** What stands around a letter; nothing where none is written. */
    private Optional<String> content(Handle handle, Author author, long conversation, Written written) {
        if (!written.outgoing() || written.content().isPresent()) {
            return written.content();
        }
        Optional<String> signature = author.member().flatMap(user -> members.name(author.organisation(), user))
                .map(MemberName::signature);
        return letterheads.next(handle, conversation, signature);
    }

    private static Standing.Line line(Written written, long id, String author, Times times) {
        return new Standing.Line(id, written.direction(), written.outgoing() ? written.kind() : "note",
                Wording.preview(written.preview(), PREVIEW), written.outgoing() ? "queued" : null, author, "",
                times.written(), times.written().toEpochMilli(), times.stored());
    }
}
