package one.nexus.hub.channel.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import org.jspecify.annotations.Nullable;

/** The Test button of an inbox. */
@Controller("/api/channel/inboxes/{id}/check")
final class CheckController {

    private final Connections connections;
    private final Asking asking;

    CheckController(Connections connections, Asking asking) {
        this.connections = connections;
        this.asking = asking;
    }

    /** Asks the provider now whether messages can come and go. */
    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Needs("inbox.manage")
    CheckView check(Caller caller, long id) {
        var inbox = new InboxId(id);
        String fault = asking.fault(connections.of(caller.organisation(), inbox)).orElse(null);
        return new CheckView(fault, InboxView.of(connections.of(caller.organisation(), inbox).inbox(), null));
    }

    /**
     * How it was found.
     *
     * @param fault a stable code of what is wrong: {@code wrong-key}, {@code unreachable} …; absent when nothing is
     * @param inbox as it is shown now; a connection that was just lost is shown so a little later
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CheckView(@Nullable String fault, InboxView inbox) {}
}
