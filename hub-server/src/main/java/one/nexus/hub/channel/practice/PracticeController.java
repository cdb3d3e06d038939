package one.nexus.hub.channel.practice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import org.jspecify.annotations.Nullable;

/** Lets somebody put words into the simulated customer's mouth. */
@Controller("/api/channel/inboxes/{id}/practice-messages")
final class PracticeController {

    private static final int LONGEST = 4000;

    private final PracticeStore store;
    private final PracticeCustomer customer;

    PracticeController(PracticeStore store, PracticeCustomer customer) {
        this.store = store;
        this.customer = customer;
    }

    /** The simulated customer says it; 404 for an inbox that is not a practice number. */
    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Needs("inbox.manage")
    HttpResponse<Void> say(Caller caller, long id, @Body Words words) {
        PracticeRow session = store.find(caller.organisation(), new InboxId(id))
                .orElseThrow(() -> new NotFound("practice-number"));
        String text = words.text() == null ? "" : words.text().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Invalid.field("text", text.isEmpty() ? "required" : "too-long");
        }
        if (!session.working()) {
            throw new Conflict("not-connected");
        }
        customer.say(session, text);
        return HttpResponse.accepted();
    }

    /** What to say. */
    @Serdeable
    record Words(@Nullable String text) {}
}
