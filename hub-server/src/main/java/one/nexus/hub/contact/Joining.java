package one.nexus.hub.contact;

import one.nexus.hub.contact.ContactRows.Row;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/**
 * Joins two records that somebody of the team knows to be of one person, and parts them again. Nothing is moved between the
 * records: the one that is joined points at the other, which stands for both as long as it does.
 */
@Singleton
class Joining {

    private final CoreDatabase database;
    private final ContactRows rows;
    private final HandMerges merges;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Joining(CoreDatabase database, ContactRows rows, HandMerges merges, Outbox outbox, Audit audit, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.merges = merges;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The records of two people, none of which is part of another as long as the transaction goes on. */
    private record Pair(Row kept, Row gone) {}

    /**
     * From now on {@code gone} is shown as {@code kept}; each of them stands for the person it is a part of.
     *
     * @return the number under which it can be taken back
     * @throws Conflict {@code same-person} when they are one already, {@code stale} when they became part of others meanwhile
     */
    long join(Caller caller, long kept, long gone) {
        return database.write(caller.organisation(), handle -> {
            Pair pair = locked(handle, kept, gone);
            long merge = merges.join(handle, caller, pair.kept(), pair.gone(), clock.instant());
            tell(handle, caller, "contact.joined", pair, merge);
            note(handle, caller, "contacts-joined", pair);
            return merge;
        });
    }

    /**
     * Takes back what was joined.
     *
     * @throws NotFound when the person has no such part
     * @throws Conflict {@code proved} when the network has proved since that it is one person, {@code parted} when it was
     *     taken back before
     */
    void part(Caller caller, long person, long merge) {
        database.write(caller.organisation(), handle -> {
            HandMerges.Joined joined = merges.find(handle, merge)
                    .filter(found -> rows.person(handle, found.gone()) == rows.person(handle, person) || found.undone())
                    .orElseThrow(() -> new NotFound("merge"));
            long whole = rows.person(handle, joined.gone());
            rows.lock(handle, List.of(joined.kept(), joined.gone(), whole));
            if (rows.person(handle, joined.gone()) != whole) {
                throw new Conflict("stale");
            }
            merges.part(handle, joined, clock.instant());
            var pair = new Pair(found(handle, whole), found(handle, joined.gone()));
            tell(handle, caller, "contact.parted", pair, merge);
            note(handle, caller, "contacts-parted", pair);
            return pair;
        });
    }

    private Pair locked(Handle handle, long kept, long gone) {
        var wanted = new Pair(found(handle, kept), found(handle, gone));
        rows.lock(handle, List.of(wanted.kept().id(), wanted.gone().id()));
        var pair = new Pair(found(handle, kept), found(handle, gone));
        if (pair.kept().id() == pair.gone().id()) {
            throw new Conflict("same-person");
        }
        if (pair.kept().id() != wanted.kept().id() || pair.gone().id() != wanted.gone().id()) {
            throw new Conflict("stale");
        }
        return pair;
    }

    private Row found(Handle handle, long id) {
        return rows.find(handle, id).orElseThrow(() -> new NotFound("contact"));
    }

    /** The records that are shown as somebody else from now on are said to have changed, and who they are shown as. */
    private void tell(Handle handle, Caller caller, String type, Pair pair, long merge) {
        outbox.append(handle, new NewEvent(caller.organisation(), type, caller.actor(),
                Map.of("kept", pair.kept().id(), "gone", pair.gone().id(), "merge", merge)));
        Stream.concat(rows.family(handle, pair.gone().id()).stream(), Stream.of(pair.kept().id())).distinct()
                .forEach(record -> outbox.append(handle, new NewEvent(caller.organisation(), "contact.changed",
                        caller.actor(), Map.of("contact", record))));
    }

    private void note(Handle handle, Caller caller, String action, Pair pair) {
        audit.note(handle, AuditEntry.of(caller, action, "contact:" + pair.kept().id(),
                Map.of("name", named(pair.kept()), "other", named(pair.gone()))));
    }

    private static String named(Row row) {
        return Optional.of(row.name()).filter(Predicate.not(String::isEmpty)).or(() -> Optional.ofNullable(row.phone()))
                .orElse("");
    }
}
