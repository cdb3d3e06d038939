package one.nexus.hub.live;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Forbidden;
import one.nexus.hub.team.PublicAddress;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Keeps the door of the socket before the upgrade: a page of another site is refused by its origin (a browser sends cookies
 * with any handshake), and everybody shows a ticket.
 */
@ServerFilter("/live")
class SocketDoor {

    private static final String ADMISSION = "one.nexus.live.admission";

    private final Tickets tickets;
    private final Standing standing;
    private final PublicAddress address;

    SocketDoor(Tickets tickets, Standing standing, PublicAddress address) {
        this.tickets = tickets;
        this.standing = standing;
        this.address = address;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        @Nullable
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin != null && !address.isOurs(request, origin)) {
            throw new Forbidden("cross-site");
        }
        Admission admission = request.getParameters()
                .getFirst("ticket")
                .flatMap(tickets::redeem)
                .flatMap(this::asOfNow)
                .orElseThrow(() -> new Forbidden("ticket"));
        request.setAttribute(ADMISSION, admission);
    }

    /** In the seconds since the ticket was given its session or token may have ended, or the holder's rights changed. */
    private Optional<Admission> asOfNow(Tickets.Holder holder) {
        return standing.of(holder).map(caller -> new Admission(caller, holder.credential()));
    }

    static Optional<Admission> admitted(HttpRequest<?> request) {
        return request.getAttribute(ADMISSION, Admission.class);
    }
}
