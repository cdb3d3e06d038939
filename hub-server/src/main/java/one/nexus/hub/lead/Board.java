package one.nexus.hub.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursor;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.platform.web.Page;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** The leads of a pipeline, a column for each stage: who came to the stage last stands first. */
@Singleton
class Board {

    private final CoreDatabase core;
    private final Pipelines pipelines;
    private final LeadViews views;
    private final Cursors cursors;

    Board(CoreDatabase core, Pipelines pipelines, LeadViews views, Cursors cursors) {
        this.core = core;
        this.pipelines = pipelines;
        this.views = views;
        this.cursors = cursors;
    }

    /** A pipeline and its columns, in order. */
    @Serdeable
    record View(Pipeline pipeline, List<Column> columns) {}

    /**
     * The leads in one stage.
     *
     * @param count of all of them
     * @param valueCents the sum of all of them
     * @param averageDays how long they have been in this stage on average; absent for none
     * @param next where the rest begins
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Column(Stage stage, long count, long valueCents, @Nullable Double averageDays, List<LeadView> items,
            @Nullable String next) {}

    record Sum(long stageId, long count, long cents, @Nullable Double days) {

        static Sum none(long stage) {
            return new Sum(stage, 0, 0, null);
        }
    }

    /** @param pipeline absent for the default one */
    View show(Caller caller, Optional<Long> pipeline, int limit) {
        Pipeline shown = pipelines.of(caller.organisation()).stream()
                .filter(found -> pipeline.isEmpty() || pipeline.get() == found.id())
                .findFirst()
                .orElseThrow(() -> new NotFound("pipeline"));
        Map<Long, Sum> sums = new HashMap<>();
        Map<Long, Page<Lead>> pages = new HashMap<>();
        core.read(caller.organisation(), handle -> {
            sums.putAll(sums(handle, shown));
            shown.stages().forEach(stage -> pages.put(stage.id(), page(handle, stage.id(), Optional.empty(), limit)));
            return shown;
        });
        return new View(shown, columns(caller, shown, sums, pages));
    }

    /** One column further down. */
    Page<LeadView> column(Caller caller, long stage, @Nullable String cursor, int limit) {
        boolean known = pipelines.of(caller.organisation()).stream()
                .anyMatch(pipeline -> pipeline.stage(stage).isPresent());
        if (!known) {
            throw new NotFound("stage");
        }
        Optional<Cursor> after = cursors.read(list(stage), cursor);
        Page<Lead> page = core.read(caller.organisation(), handle -> page(handle, stage, after, limit));
        return new Page<>(views.show(caller.organisation(), page.items()), page.next());
    }

    private List<Column> columns(Caller caller, Pipeline pipeline, Map<Long, Sum> sums, Map<Long, Page<Lead>> pages) {
        List<Lead> all = pipeline.stages().stream().flatMap(stage -> page(pages, stage).items().stream()).toList();
        Map<Long, LeadView> shown = views.show(caller.organisation(), all).stream()
                .collect(Collectors.toMap(LeadView::id, Function.identity()));
        List<Column> columns = new ArrayList<>();
        for (Stage stage : pipeline.stages()) {
            Sum sum = sums.getOrDefault(stage.id(), Sum.none(stage.id()));
            Page<Lead> page = page(pages, stage);
            List<LeadView> items = page.items().stream()
                    .map(lead -> Optional.ofNullable(shown.get(lead.id())).orElseThrow()).toList();
            columns.add(new Column(stage, sum.count(), sum.cents(), sum.days(), items, page.next()));
        }
        return columns;
    }

    private static Page<Lead> page(Map<Long, Page<Lead>> pages, Stage stage) {
        return pages.getOrDefault(stage.id(), new Page<>(List.of(), null));
    }

    /** Count and value come from the index alone. */
    private static Map<Long, Sum> sums(Handle handle, Pipeline pipeline) {
        return handle.createQuery("""
                SELECT stage_id, count(*) AS count, coalesce(sum(value_cents), 0)::bigint AS cents,
                       CAST(avg(extract(epoch FROM now() - stage_since)) / 86400 AS double precision) AS days FROM lead
                WHERE stage_id = ANY (:stages) AND merged_into IS NULL GROUP BY stage_id
                """)
                .bindArray("stages", Long.class, pipeline.stages().stream().map(Stage::id).toList())
                .mapTo(Sum.class)
                .collect(Collectors.toMap(Sum::stageId, Function.identity()));
    }

    private Page<Lead> page(Handle handle, long stage, Optional<Cursor> after, int limit) {
        String from = after.isPresent() ? "AND (stage_since, id) < (:since, :id)" : "";
        var query = handle
                .createQuery("SELECT " + LeadTable.COLUMNS
                        + " FROM lead WHERE stage_id = :stage AND merged_into IS NULL " + from
                        + " ORDER BY stage_since DESC, id DESC LIMIT :limit")
                .bind("stage", stage).bind("limit", limit + 1);
        after.ifPresent(last -> query.bind("since", last.instant(0)).bind("id", last.number(1)));
        return cursors.page(list(stage), query.mapTo(Lead.class).list(), limit,
                lead -> List.of(lead.stageSince(), lead.id()));
    }

    private static String list(long stage) {
        return "board " + stage;
    }
}
