package one.nexus.hub.channel.session;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.channel.Answers;
import one.nexus.hub.channel.ChannelTypes;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Page;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.integrations.channel.ChannelType;

import java.util.Map;
import java.util.Optional;

/** The inboxes of an organisation: listed, connected, changed, removed. */
@Controller("/api/channel/inboxes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InboxController {

    private final Inboxes inboxes;
    private final Connecting connecting;
    private final Enrolling enrolling;
    private final ChannelTypes types;
    private final Connections connections;
    private final InboxViews views;
    private final Audit audit;

    InboxController(Inboxes inboxes, Connecting connecting, Enrolling enrolling,
            ChannelTypes types, Connections connections, InboxViews views, Audit audit) {
        this.inboxes = inboxes;
        this.connecting = connecting;
        this.enrolling = enrolling;
        this.types = types;
        this.connections = connections;
        this.views = views;
        this.audit = audit;
    }

    /** All of them, oldest first, on one page: nobody has more than a few dozen. */
    @Get
    @Needs("inbox.read")
    Page<InboxView> list(Caller caller) {
        return new Page<>(inboxes.all(caller.organisation()).stream().map(inbox -> views.of(caller, inbox)).toList(),
                null);
    }

    @Get("/{id}")
    @Needs("inbox.read")
    InboxView one(Caller caller, long id) {
        return views.of(caller, found(caller, id));
    }

    /** Connects a number or an account, or makes a practice number; 422 names the field that keeps it from being reached. */
    @Post
    @Needs("inbox.manage")
    HttpResponse<InboxView> connect(Caller caller, @Body NewInbox wanted) {
        Inbox inbox = wanted.type(types).map(type -> enrolling.connect(caller.organisation(), wanted.shownName(), type,
                GivenAnswers.read(type, wanted.given(), Answers.NONE), caller.actor()))
                .orElseGet(() -> connecting.connect(caller.organisation(), wanted.draft(), caller.actor()));
        note(caller, "inbox-connected", inbox);
        return HttpResponse.created(one(caller, inbox.id().value()));
    }

    /** Renames it, or moves it to another server or key, which is tried first. */
    @Patch("/{id}")
    @Needs("inbox.manage")
    InboxView change(Caller caller, long id, @Body InboxChange wanted) {
        Connection connection = connections.of(caller.organisation(), new InboxId(id));
        Inbox inbox = connection.inbox();
        Optional<ChannelType> type = types.of(inbox.provider().kind().code());
        if (type.isPresent()) {
            enrolling.change(connection, type.get(), wanted, caller.actor());
        } else {
            connecting.change(inbox, wanted.changed(), caller.actor());
        }
        note(caller, "inbox-changed", inbox);
        return one(caller, id);
    }

    /** Takes it out of use. Its conversations stay. */
    @Delete("/{id}")
    @Needs("inbox.manage")
    HttpResponse<Void> remove(Caller caller, long id) {
        Connection connection = connections.of(caller.organisation(), new InboxId(id));
        Inbox inbox = connection.inbox();
        if (inbox.provider().isWaha()) {
            connecting.remove(caller.organisation(), inbox.id(), caller.actor());
        } else {
            enrolling.remove(connection, caller.actor());
        }
        note(caller, "inbox-removed", inbox);
        return HttpResponse.noContent();
    }

    private void note(Caller caller, String action, Inbox inbox) {
        audit.note(AuditEntry.of(caller, action, "inbox:" + inbox.id(), Map.of("name", inbox.name())));
    }

    private Inbox found(Caller caller, long id) {
        Connection connection = connections.of(caller.organisation(), new InboxId(id));
        return connection.inbox();
    }
}
