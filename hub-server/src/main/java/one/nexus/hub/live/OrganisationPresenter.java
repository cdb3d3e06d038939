package one.nexus.hub.live;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.organisation.Organisation;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Shows the screens what their organisation is called now. Its own feature lies below the sockets. */
@Singleton
class OrganisationPresenter implements Presenter {

    private final Organisations organisations;

    OrganisationPresenter(Organisations organisations) {
        this.organisations = organisations;
    }

    @Serdeable
    record Shown(Details organisation) {}

    @Serdeable
    record Details(long id, String name, String locale, String timeZone, String currency) {

        static Details of(Organisation organisation) {
            return new Details(organisation.id().value(), organisation.name(), organisation.locale(),
                    organisation.timeZone(), organisation.currency());
        }
    }

    /** Everybody of the team knows what the organisation is called. */
    @Override
    public Map<String, String> permissions() {
        return Map.of("organisation.changed", "team.read");
    }

    @Override
    public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
        var shown = new Shown(Details.of(organisations.of(organisation)));
        return events.stream().map(Event::seq).collect(Collectors.toMap(Function.identity(), any -> shown));
    }
}
