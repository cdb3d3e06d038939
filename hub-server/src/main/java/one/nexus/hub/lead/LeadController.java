package one.nexus.hub.lead;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Malformed;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Fields;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads, one at a time. */
@Controller("/api/lead")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("lead.read")
class LeadController {

    private static final int REASON = 500;

    private final Leads leads;

    LeadController(Leads leads) {
        this.leads = leads;
    }

    /** @param version the one the caller saw; absent to move the lead however it stands */
    @Serdeable
    record StageChange(@Nullable Long stage, @Nullable String lostReason, @Nullable Integer version) {}

    /** What {@link #change} takes, described: a field that is absent stays, one that is null is emptied. */
    record Given(@Nullable String title, @Nullable Long valueCents, @Nullable Long owner, @Nullable String nextStep,
            @Nullable LocalDate nextStepOn, @Nullable Integer version) {}

    @Get("/pipelines")
    List<Pipeline> pipelines(Caller caller) {
        return leads.pipelines(caller);
    }

    @Get("/leads/{id}")
    LeadView find(Caller caller, long id) {
        return leads.find(caller, id);
    }

    @Get("/of-conversation/{id}")
    LeadView ofConversation(Caller caller, long id) {
        return leads.ofConversation(caller, id).orElseThrow(() -> new NotFound("lead"));
    }

    @Post("/leads/{id}/stage")
    @Needs("lead.move")
    LeadView move(Caller caller, long id, @Body StageChange change) {
        if (change.stage() == null) {
            throw Invalid.field("stage", "required");
        }
        return leads.move(caller, id, change.stage(), reason(change), Optional.ofNullable(change.version()));
    }

    @Patch("/leads/{id}")
    @Needs("lead.move")
    LeadView change(Caller caller, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Given.class))) @Body JsonNode change) {
        return leads.change(caller, id, given(change));
    }

    /** Read by hand: a map bound by the library leaves out the fields that are null. */
    private static Map<String, @Nullable Object> given(JsonNode change) {
        if (!change.isObject()) {
            throw new Malformed("malformed");
        }
        Map<String, @Nullable Object> given = new HashMap<>();
        change.entries().forEach(field -> given.put(field.getKey(), field.getValue().getValue()));
        return given;
    }

    private static Optional<String> reason(StageChange change) {
        if (change.lostReason() == null || change.lostReason().isBlank()) {
            return Optional.empty();
        }
        var fields = new Fields();
        String reason = fields.text("lostReason", change.lostReason(), REASON);
        fields.check();
        return Optional.of(reason);
    }
}
