package one.nexus.hub.reception;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.shared.OrganisationId;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Whether somebody is there to answer, for whoever is about to write. */
@Singleton
public class Office {

    private final Receptions receptions;
    private final Organisations organisations;
    private final Clock clock;

    Office(Receptions receptions, Organisations organisations, Clock clock) {
        this.receptions = receptions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** How it is now at an inbox. */
    public Standing of(OrganisationId organisation, InboxId inbox) {
        Reception reception = receptions.of(organisation, inbox);
        ZoneId zone = ZoneId.of(organisations.of(organisation).timeZone());
        Instant now = clock.instant();
        boolean open = reception.hours().open(now, zone);
        return new Standing(open, open ? Optional.empty() : reception.hours().next(now, zone), reception.greeting());
    }

    /**
     * How it is.
     *
     * @param open     whether somebody is there
     * @param opens    when somebody is there next, if nobody is
     * @param greeting what is said to whoever writes for the first time; empty for nothing
     */
    public record Standing(boolean open, Optional<Instant> opens, String greeting) {}
}
