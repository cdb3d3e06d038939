package one.nexus.hub.reception;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.Members;

import java.util.Map;

/** How an inbox receives whoever writes: what it says by itself, when somebody is there, and who is given conversations. */
@Controller("/api/reception/inboxes/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceptionController {

    private final Receptions receptions;
    private final Inboxes inboxes;
    private final Members members;
    private final Audit audit;

    ReceptionController(Receptions receptions, Inboxes inboxes, Members members, Audit audit) {
        this.receptions = receptions;
        this.inboxes = inboxes;
        this.members = members;
        this.audit = audit;
    }

    @Get
    @Needs("inbox.read")
    ReceptionView one(Caller caller, long id) {
        return ReceptionView.of(receptions.of(caller.organisation(), found(caller, id).id()));
    }

    /** Receives by this from the next message on; 422 names what is at fault, as {@code hours.2.to}. */
    @Put
    @Needs("inbox.manage")
    ReceptionView change(Caller caller, long id, @Body WantedReception wanted) {
        Inbox inbox = found(caller, id);
        Reception reception = wanted.read(user -> members.belongs(caller.organisation(), user));
        receptions.change(caller.organisation(), inbox.id(), reception);
        audit.note(AuditEntry.of(caller, "reception-changed", "inbox:" + inbox.id(), Map.of("name", inbox.name())));
        return ReceptionView.of(reception);
    }

    private Inbox found(Caller caller, long id) {
        return inboxes.find(caller.organisation(), new InboxId(id)).orElseThrow(() -> new NotFound("inbox"));
    }
}
