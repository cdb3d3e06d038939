package one.nexus.hub.lead;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.live.Presenter;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Shows the screens what happened to leads. */
@Singleton
class LeadPresenter implements Presenter {

    private static final String PERMISSION = "lead.read";

    private final CoreDatabase core;
    private final LeadViews views;

    LeadPresenter(CoreDatabase core, LeadViews views) {
        this.core = core;
        this.views = views;
    }

    @Serdeable
    record Shown(LeadView lead) {}

    @Override
    public Map<String, String> permissions() {
        return Map.of("lead.opened", PERMISSION, "lead.stage-changed", PERMISSION, "lead.changed", PERMISSION);
    }

    @Override
    public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
        List<Lead> leads = core.read(organisation, handle -> handle
                .createQuery("SELECT " + LeadTable.COLUMNS + " FROM lead WHERE id = ANY (:ids) AND merged_into IS NULL")
                .bindArray("ids", Long.class, events.stream().map(event -> event.number("lead")).distinct().toList())
                .mapTo(Lead.class)
                .list());
        Map<Long, LeadView> shown = views.show(organisation, leads).stream()
                .collect(Collectors.toMap(LeadView::id, Function.identity()));
        Map<Long, Object> presented = new HashMap<>();
        events.forEach(event -> Optional.ofNullable(shown.get(event.number("lead")))
                .ifPresent(lead -> presented.put(event.seq(), new Shown(lead))));
        return presented;
    }
}
