package one.nexus.hub.webchat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Forbidden;

import java.util.Optional;

/** Keeps the door of the visitor's socket before the upgrade: the panel's own origin, and a ticket of this site. */
@ServerFilter("/chat/*/live")
class VisitDoor {

    private static final String VISITOR = "one.nexus.webchat.visitor";
    private static final int TOKEN = 2;

    private final Gate gate;
    private final Visits visits;
    private final VisitTickets tickets;

    VisitDoor(Gate gate, Visits visits, VisitTickets tickets) {
        this.gate = gate;
        this.visits = visits;
        this.tickets = tickets;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        Site site = gate.site(request, request.getPath().split("/")[TOKEN]);
        Visitor visitor = request.getParameters().getFirst("ticket").flatMap(tickets::redeem)
                .flatMap(visit -> visits.find(site.organisation(), visit))
                .filter(visit -> visit.inboxId().equals(site.inbox()))
                .map(visit -> new Visitor(site, visit)).orElseThrow(() -> new Forbidden("ticket"));
        request.setAttribute(VISITOR, visitor);
    }

    static Optional<Visitor> admitted(HttpRequest<?> request) {
        return request.getAttribute(VISITOR, Visitor.class);
    }
}
