package one.nexus.hub.webchat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.web.Needs;

/** Gives tickets to the visitor's socket. */
@Hidden
@Controller("/chat/{token}/ticket")
@Needs(Needs.NOTHING)
final class VisitTicketController {

    private final Gate gate;
    private final VisitTickets tickets;

    VisitTicketController(Gate gate, VisitTickets tickets) {
        this.gate = gate;
        this.tickets = tickets;
    }

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    TicketView ticket(HttpRequest<?> request, String token) {
        return new TicketView(tickets.give(gate.visitor(request, token)));
    }

    /** For {@code /chat/{token}/live?ticket=…}: one use, thirty seconds. */
    @Serdeable
    record TicketView(String ticket) {}
}
