package one.nexus.hub.lead;

import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.shared.OrganisationId;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

/** The pipelines of each organisation. The first is made when it is first needed. */
@Singleton
class Pipelines {

    private final CoreDatabase core;
    private final Organisations organisations;

    Pipelines(CoreDatabase core, Organisations organisations) {
        this.core = core;
        this.organisations = organisations;
    }

    private record Step(long pipelineId, String pipelineName, long id, String key, String name, String phase,
            int position,
            String glyph) {}

    /** All pipelines, the default one first. */
    List<Pipeline> of(OrganisationId organisation) {
        List<Pipeline> known = core.read(organisation, Pipelines::known);
        return known.isEmpty() ? core.write(organisation, handle -> of(handle, organisation)) : known;
    }

    /** The same, in a transaction of the organisation that may write. */
    List<Pipeline> of(Handle handle, OrganisationId organisation) {
        List<Pipeline> known = known(handle);
        if (!known.isEmpty()) {
            return known;
        }
        makeDefault(handle, organisation);
        return known(handle);
    }

    /** The pipeline that leads of conversations begin in. */
    Pipeline byDefault(Handle handle, OrganisationId organisation) {
        return of(handle, organisation).getFirst();
    }

    private static List<Pipeline> known(Handle handle) {
        List<Step> steps = handle.createQuery("""
                SELECT p.id AS pipeline_id, p.name AS pipeline_name, s.id, s.key, s.name, s.phase, s.position, s.glyph
                FROM pipeline p JOIN stage s ON s.pipeline_id = p.id
                ORDER BY p.is_default DESC, p.id, s.position
                """).mapTo(Step.class).list();
        List<Pipeline> pipelines = new ArrayList<>();
        for (Step step : steps) {
            if (pipelines.isEmpty() || pipelines.getLast().id() != step.pipelineId()) {
                pipelines.add(new Pipeline(step.pipelineId(), step.pipelineName(), new ArrayList<>()));
            }
            pipelines.getLast().stages()
                    .add(new Stage(step.id(), step.key(), step.name(), step.phase(), step.position(), step.glyph()));
        }
        return pipelines;
    }

    /** Of two who need it at once the second waits for the first one's commit, and finds it made. */
    private void makeDefault(Handle handle, OrganisationId organisation) {
        String locale = organisations.current(handle, organisation).locale();
        handle.createQuery("""
                INSERT INTO pipeline (org_id, name, is_default) VALUES (:org, :name, true)
                ON CONFLICT (org_id) WHERE is_default DO NOTHING RETURNING id
                """)
                .bind("org", organisation)
                .bind("name", DefaultStage.pipelineNameIn(locale))
                .mapTo(Long.class)
                .findOne()
                .ifPresent(pipeline -> insertStages(handle, organisation, pipeline, locale));
    }

    private static void insertStages(Handle handle, OrganisationId organisation, long pipeline, String locale) {
        var batch = handle.prepareBatch("""
                INSERT INTO stage (org_id, pipeline_id, key, name, phase, position, glyph)
                VALUES (:org, :pipeline, :key, :name, :phase, :position, :glyph)
                """);
        Stream.of(DefaultStage.values()).forEach(stage -> batch.bind("org", organisation)
                .bind("pipeline", pipeline)
                .bind("key", stage.key())
                .bind("name", stage.nameIn(locale))
                .bind("phase", stage.phase())
                .bind("position", stage.position())
                .bind("glyph", stage.glyph())
                .add());
        batch.execute();
    }
}
