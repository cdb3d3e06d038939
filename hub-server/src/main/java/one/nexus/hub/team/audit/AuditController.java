package one.nexus.hub.team.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who did what, when and from where: the newest first. */
@Controller("/api/team/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("audit.read")
class AuditController {

    private static final String LIST = "audit";

    private final AuditTrail trail;
    private final Cursors cursors;

    AuditController(AuditTrail trail, Cursors cursors) {
        this.trail = trail;
        this.cursors = cursors;
    }

    @Get
    Page<AuditTrail.AuditView> list(Caller caller, @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, 100);
        long before = cursors.read(LIST, cursor).map(last -> last.number(0)).orElse(Long.MAX_VALUE);
        return cursors.page(LIST, trail.before(caller, before, size + 1), size, entry -> List.of(entry.id()));
    }
}
