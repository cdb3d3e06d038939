package one.nexus.hub.live;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.SignedIn;

/** Gives tickets to the socket. */
@Controller("/api/live")
class TicketController {

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @Post("/ticket")
    @Needs(Needs.SIGN_IN)
    Ticket ticket(SignedIn signedIn) {
        return new Ticket(tickets.give(new Tickets.Holder(signedIn.caller().organisation(), signedIn.credential())));
    }

    /** A ticket for {@code /live?ticket=…}: one use, thirty seconds. */
    @Serdeable
    record Ticket(String ticket) {}
}
