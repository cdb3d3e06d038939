package one.nexus.hub.channel.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.session.Consenting.Arrival;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.PublicAddress;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/** The way of an account's owner to the provider and back (OAuth 2.0, RFC 6749, 4.1). */
@Controller("/api/channel/consents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("inbox.manage")
final class ConsentController {

    private static final String BACK = "/api/channel/consents/back";
    private static final String INBOXES = "/settings/inboxes";

    private final Consenting consenting;
    private final PublicAddress address;
    private final Audit audit;

    ConsentController(Consenting consenting, PublicAddress address, Audit audit) {
        this.consenting = consenting;
        this.address = address;
        this.audit = audit;
    }

    /** Where to go to agree; 422 names the answer that is at fault. */
    @Post
    ConsentView leave(Caller caller, HttpRequest<?> request, @Body NewConsent wanted) {
        return new ConsentView(consenting.leave(caller, wanted, address.of(request) + BACK));
    }

    /** Where the provider sends the browser afterwards. It goes on to the inbox, or to where the answers are given. */
    @Get("/back")
    HttpResponse<Void> arrive(Caller caller, @Nullable @QueryValue String state, @Nullable @QueryValue String code) {
        Optional<String> given = Optional.ofNullable(code).filter(text -> !text.isBlank());
        return switch (consenting.arrive(caller, state == null ? "" : state, given)) {
            case Arrival.Connected connected -> {
                Inbox inbox = connected.inbox();
                audit.note(AuditEntry.of(caller, "inbox-connected", "inbox:" + inbox.id(),
                        Map.of("name", inbox.name())));
                yield HttpResponse.seeOther(UriBuilder.of(INBOXES).path(inbox.id().toString()).build());
            }
            case Arrival.Failed failed -> HttpResponse.seeOther(UriBuilder.of(INBOXES).path("new")
                    .path(failed.provider().matches("[a-z-]{1,40}") ? failed.provider() : "email")
                    .queryParam("consent", failed.code()).build());
        };
    }

    /**
     * The way to agree.
     *
     * @param address the provider's page for it
     */
    @Serdeable
    record ConsentView(String address) {}
}
