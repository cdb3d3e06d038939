package one.nexus.hub.channel.program;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.IntakeUnavailable;
import one.nexus.hub.channel.intake.OwnDeliveries;
import one.nexus.hub.channel.program.Said.NewContact;
import one.nexus.hub.channel.program.Said.NewMessage;
import one.nexus.hub.channel.program.Said.NewText;
import one.nexus.hub.channel.program.Said.NewTyping;
import one.nexus.hub.channel.program.Said.Receipt;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Unavailable;
import one.nexus.integrations.program.ProgramEvent;
import one.nexus.integrations.program.ProgramType;

import java.time.Clock;
import java.util.Optional;

/**
 * What a program of the organisation's own says for the people behind it. It shows the key of its inbox in
 * {@code Authorization: Bearer}. 200 means written down; 503 come again. Whatever is said twice under the same id is there once.
 */
@Controller("/programs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.NOTHING)
final class ProgramController {

    private static final String BEARER = "Bearer ";

    private final Connections connections;
    private final OwnDeliveries deliveries;
    private final Clock clock;

    ProgramController(Connections connections, OwnDeliveries deliveries, Clock clock) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param outcome {@code accepted}, or {@code kept} where it could not be processed and an administrator is shown it */
    @Serdeable
    record Taken(@Schema(allowableValues = {"accepted", "kept"}) String outcome){}

    /** Makes somebody known by the program's own id, or gives them another name, and opens their conversation. */
    @Post("/contacts")
    Taken contact(HttpRequest<?> request, @Body NewContact said) {
        return take(request, said.event());
    }

    /** Something that somebody wrote: words, a file, or both. The program's own id of it makes it the same message. */
    @Post("/messages")
    Taken message(HttpRequest<?> request, @Body NewMessage said) {
        return take(request, said.event());
    }

    /** Other words for what somebody wrote. */
    @Patch("/messages/{id}")
    Taken edit(HttpRequest<?> request, String id, @Body NewText said) {
        return take(request, said.event(id));
    }

    /** Somebody took back what they wrote. */
    @Delete("/messages/{id}")
    Taken withdraw(HttpRequest<?> request, String id) {
        return take(request, Said.withdrawn(id));
    }

    /** How far an answer of the team came, by the id that the callback gave it. */
    @Post("/receipts")
    Taken receipt(HttpRequest<?> request, @Body Receipt said) {
        return take(request, said.event());
    }

    /** Somebody began to write, or stopped; nothing of it is kept. */
    @Post("/typing")
    Taken typing(HttpRequest<?> request, @Body NewTyping said) {
        return take(request, said.event());
    }

    private Taken take(HttpRequest<?> request, ProgramEvent event) {
        Connection program = key(request).flatMap(connections::ofToken)
                .filter(known -> known.inbox().provider().kind().equals(ProgramType.KIND)).orElseThrow(WrongKey::new);
        try {
            boolean taken = deliveries.take(program, event.delivery(program.account(), clock.instant()));
            return new Taken(taken ? "accepted" : "kept");
        } catch (IntakeUnavailable away) {
            throw new Unavailable("database-away");
        }
    }

    private static Optional<String> key(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }
}
