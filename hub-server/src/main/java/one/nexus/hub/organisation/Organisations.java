package one.nexus.hub.organisation;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.Database;
import one.nexus.hub.platform.outbox.Actor;
import one.nexus.hub.platform.outbox.NewEvent;
import one.nexus.hub.platform.outbox.Outbox;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.Map;
import jakarta.inject.Singleton;

/** The organisations. Each call is part of a transaction of the core database that the caller holds. */
@Singleton
public class Organisations {

    private static final String EDITION = "general";

    private final CoreDatabase core;
    private final Outbox outbox;
    private final Clock clock;

    Organisations(CoreDatabase core, Outbox outbox, Clock clock) {
        this.core = core;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Creates an organisation and makes it the one of the rest of the transaction. */
    public OrganisationId create(Handle handle, NewOrganisation begun) {
        long id = handle.createQuery("SELECT nextval(pg_get_serial_sequence('organisation', 'id'))").mapTo(Long.class)
                .one();
        var organisation = new OrganisationId(id);
        Database.scope(handle, organisation);
        handle.createUpdate("""
                INSERT INTO organisation (id, name, locale, time_zone, currency, edition, demo, created_at)
                OVERRIDING SYSTEM VALUE
                VALUES (:id, :name, :locale, :zone, :currency, :edition, :demo, :at)
                """)
                .bind("id", id)
                .bind("name", begun.name())
                .bind("locale", begun.locale())
                .bind("zone", begun.timeZone())
                .bind("currency", begun.currency())
                .bind("edition", EDITION)
                .bind("demo", begun.demo())
                .bind("at", clock.instant())
                .execute();
        outbox.append(handle, new NewEvent(organisation, "organisation.created", new Actor.System(), Map.of()));
        return organisation;
    }

    /** The organisation of the transaction. */
    public Organisation current(Handle handle, OrganisationId id) {
        return handle.createQuery("""
                SELECT id, name, locale, time_zone, currency, edition, demo FROM organisation WHERE id = :id
                """)
                .bind("id", id)
                .mapTo(Organisation.class)
                .findOne()
                .orElseThrow(() -> new NotFound("organisation"));
    }

    /** An organisation, outside any transaction. */
    public Organisation of(OrganisationId id) {
        return core.read(id, handle -> current(handle, id));
    }

    /** Renames an organisation and moves its language, time zone and currency. */
    public void change(Handle handle, Organisation changed, Actor actor) {
        handle.createUpdate("""
                UPDATE organisation SET name = :name, locale = :locale, time_zone = :zone, currency = :currency
                WHERE id = :id
                """)
                .bind("id", changed.id())
                .bind("name", changed.name())
                .bind("locale", changed.locale())
                .bind("zone", changed.timeZone())
                .bind("currency", changed.currency())
                .execute();
        outbox.append(handle, new NewEvent(changed.id(), "organisation.changed", actor, Map.of()));
    }
}
