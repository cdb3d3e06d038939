package one.nexus.hub.lead;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.conversation.LeadStages;
import one.nexus.hub.conversation.StageView;
import one.nexus.hub.shared.OrganisationId;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** Tells rows of conversations what stages are called, from memory. */
@Singleton
class StageNames implements LeadStages {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int ORGANISATIONS = 10_000;

    private final Pipelines pipelines;
    private final Cache<OrganisationId, Map<Long, StageView>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(ORGANISATIONS)
            .build();

    StageNames(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public Map<Long, StageView> stages(OrganisationId organisation) {
        return remembered.get(organisation, this::read);
    }

    private Map<Long, StageView> read(OrganisationId organisation) {
        return pipelines.of(organisation).stream()
                .flatMap(StageNames::views)
                .collect(Collectors.toUnmodifiableMap(StageView::id, Function.identity()));
    }

    private static Stream<StageView> views(Pipeline pipeline) {
        int count = pipeline.stages().size();
        return pipeline.stages().stream()
                .map(stage -> new StageView(stage.id(), stage.name(), stage.key(), stage.phase(),
                        stage.position(), count));
    }
}
