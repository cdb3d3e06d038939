package one.nexus.hub.channel.program;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.InboxStore;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.integrations.program.ProgramType;

import java.util.Map;

/** The keys of a program: one it shows to the hub, one the hub signs with. Both are shown once. */
@Controller("/api/channel/inboxes/{id}/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgramKeys {

    private final Connections connections;
    private final InboxStore store;
    private final Audit audit;

    ProgramKeys(Connections connections, InboxStore store, Audit audit) {
        this.connections = connections;
        this.store = store;
        this.audit = audit;
    }

    /**
     * New keys.
     *
     * @param key           what the program shows in {@code Authorization: Bearer}
     * @param signingSecret what callbacks are signed with
     */
    @Serdeable
    record KeysView(String key, String signingSecret) {

        @Override
        public String toString() {
            return "KeysView[…]";
        }
    }

    /** Makes new keys; those before are good no more. */
    @Post
    @Status(HttpStatus.CREATED)
    @Needs("inbox.manage")
    KeysView make(Caller caller, long id) {
        Inbox inbox = connections.of(caller.organisation(), new InboxId(id)).inbox();
        if (!inbox.provider().kind().equals(ProgramType.KIND)) {
            throw new Conflict("unsupported");
        }
        InboxStore.Keys made = store.newKeys(inbox);
        audit.note(AuditEntry.of(caller, "inbox-keys-made", "inbox:" + inbox.id(), Map.of("name", inbox.name())));
        return new KeysView(made.key(), made.signingSecret());
    }
}
