package one.nexus.hub.contact;

import one.nexus.hub.contact.ContactRows.NamedBy;
import one.nexus.hub.contact.ContactRows.Row;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The people an organisation knows. */
@Singleton
public class Contacts {

    private static final int TRIES = 5;

    private final CoreDatabase database;
    private final ContactRows rows;
    private final HandMerges merges;
    private final Outbox outbox;
    private final Clock clock;

    Contacts(CoreDatabase database, ContactRows rows, HandMerges merges, Outbox outbox, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.merges = merges;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The one record behind each identity, made where nobody is known and merged where two records prove to be one.
     * The same identity may be told any number of times. Where somebody of the team joined that record to another, it is still
     * the record itself: what the network knows stays apart from what people say.
     *
     * @return in the order of {@code identities}, after the commit of one transaction of its own
     */
    public List<ContactRef> identify(OrganisationId organisation, List<Identity> identities) {
        for (int attempt = 1;; attempt++) {
            try {
                return database.write(organisation, handle -> {
                    List<ContactRef> found = new ArrayList<>(identities.size());
                    for (Identity identity : identities) {
                        found.add(identify(handle, organisation, identity));
                    }
                    return found;
                });
            } catch (TakenMeanwhile another) {
                // the other one's record is there now, and is found on the next try
                if (attempt == TRIES) {
                    throw another;
                }
            }
        }
    }

    /** As {@link #identify(OrganisationId, List)}, for one. */
    public ContactRef identify(OrganisationId organisation, Identity identity) {
        return identify(organisation, List.of(identity)).getFirst();
    }

    /** What is shown of a person; of a merged one, what is shown of the record it went into. */
    public Optional<ContactRef> card(OrganisationId organisation, ContactId contact) {
        return database.read(organisation, handle -> rows.find(handle, contact.value())).map(Row::reference);
    }

    /** The same in a transaction of the organisation. */
    public Optional<ContactRef> card(Handle handle, ContactId contact) {
        return rows.find(handle, contact.value()).map(Row::reference);
    }

    /** As {@link #card}, for many at once; of a merged one what is known of the record itself. Unknown ones are left out. */
    public Map<ContactId, ContactRef> cards(OrganisationId organisation, Collection<ContactId> contacts) {
        return database.read(organisation, handle -> rows.all(handle, contacts)).stream()
                .map(Row::reference)
                .collect(Collectors.toMap(ContactRef::id, Function.identity()));
    }

    /**
     * Records a person the team already knows.
     *
     * @throws Conflict {@code phone-taken} when the number is another contact's
     */
    ContactRef record(OrganisationId organisation, Actor actor, String name, PhoneNumber phone) {
        return database.write(organisation, handle -> {
            MatchKey key = MatchKey.of(phone);
            if (!rows.owners(handle, List.of(key)).isEmpty()) {
                throw new Conflict("phone-taken");
            }
            long id = rows.insert(handle, organisation, name, NamedBy.TEAM, clock.instant());
            if (rows.claim(handle, organisation, id, List.of(key)) == 0) {
                throw new Conflict("phone-taken");
            }
            rows.remember(handle, organisation, id, List.of("phone"), List.of(phone.digits()));
            changed(handle, organisation, actor, id);
            return new ContactRef(new ContactId(id), name, Optional.of(phone.toString()));
        });
    }

    private ContactRef identify(Handle handle, OrganisationId organisation, Identity identity) {
        var keys = new TreeSet<>(identity.addresses().stream().map(MatchKey::of).toList());
        List<Row> owners = rows.owners(handle, keys);
        if (owners.isEmpty()) {
            return create(handle, organisation, identity, keys);
        }
        Row kept = owners.size() == 1 ? owners.getFirst() : merge(handle, organisation, owners);
        if (rows.claim(handle, organisation, kept.id(), keys) > 0 || owners.size() > 1) {
            changed(handle, organisation, new Actor.System(), kept.id());
        }
        if (owners.size() > 1) {
            // what is part of the one that is gone is shown as whoever the one that is kept is shown as
            rows.family(handle, kept.id()).stream().filter(part -> part != kept.id())
                    .filter(part -> owners.stream().noneMatch(owner -> owner.id() == part))
                    .forEach(part -> changed(handle, organisation, new Actor.System(), part));
        }
        rows.remember(handle, organisation, kept.id(), identity.addresses());
        rename(handle, organisation, kept, identity.name());
        return rows.record(handle, kept.id()).reference();
    }

    private ContactRef create(Handle handle, OrganisationId organisation, Identity identity, TreeSet<MatchKey> keys) {
        NamedBy by = identity.name().isBlank() ? NamedBy.NOBODY : NamedBy.PROVIDER;
        long id = rows.insert(handle, organisation, identity.name(), by, clock.instant());
        if (rows.claim(handle, organisation, id, keys) < keys.size()) {
            throw new TakenMeanwhile();
        }
        rows.remember(handle, organisation, id, identity.addresses());
        changed(handle, organisation, new Actor.System(), id);
        return rows.find(handle, id).orElseThrow().reference();
    }

    private void rename(Handle handle, OrganisationId organisation, Row contact, String name) {
        if (name.isBlank() || contact.namedByTeam() || contact.name().equals(name)) {
            return;
        }
        rows.rename(handle, contact.id(), name, NamedBy.PROVIDER);
        changed(handle, organisation, new Actor.System(), contact.id());
    }

    /** The record the team named is kept, else the oldest. */
    private Row merge(Handle handle, OrganisationId organisation, List<Row> owners) {
        rows.lock(handle, owners.stream().map(Row::id).toList());
        Row kept = owners.stream()
                .min(Comparator.comparing((Row row) -> !row.namedByTeam()).thenComparing(Row::id)).orElseThrow();
        for (Row gone : owners) {
            if (gone.id() != kept.id()) {
                merges.overtaken(handle, rows.record(handle, kept.id()), rows.record(handle, gone.id()));
                rows.merge(handle, organisation, kept, gone, clock.instant());
                outbox.append(handle, new NewEvent(organisation, "contact.merged", new Actor.System(),
                        Map.of("kept", kept.id(), "gone", gone.id())));
            }
        }
        return kept;
    }

    void changed(Handle handle, OrganisationId organisation, Actor actor, long contact) {
        outbox.append(handle, new NewEvent(organisation, "contact.changed", actor, Map.of("contact", contact)));
    }

    /** Another transaction recorded the same person between the look-up and the insert. */
    private static final class TakenMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
