package one.nexus.hub.channel.practice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.web.Needs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulated WAHA's sessions (WAHA docs, "Sessions"). Opened by the API key of the practice number alone. */
@Hidden
@Controller("/practice-waha/api/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.NOTHING)
final class PracticeServer {

    private static final String WORKING = "WORKING";

    private final PracticeStore store;
    private final PracticeGate gate;
    private final PracticeCustomer customer;
    private final PracticeEvents events;
    private final PracticePost post;

    PracticeServer(PracticeStore store, PracticeGate gate, PracticeCustomer customer, PracticeEvents events,
            PracticePost post) {
        this.store = store;
        this.gate = gate;
        this.customer = customer;
        this.events = events;
        this.post = post;
    }

    @Get("/{session}")
    HttpResponse<?> get(HttpRequest<?> request, String session) {
        return gate.session(request, session).map(PracticeServer::shown)
                .<HttpResponse<?>>map(HttpResponse::ok).orElseGet(HttpResponse::notFound);
    }

    @Get("/{session}/me")
    HttpResponse<?> me(HttpRequest<?> request, String session) {
        return gate.session(request, session).map(PracticeEvents::me)
                .<HttpResponse<?>>map(HttpResponse::ok).orElseGet(HttpResponse::notFound);
    }

    /** Makes the session; it works at once, and its customer writes first. */
    @Post
    HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, Object> body) {
        return configured(request, String.valueOf(body.get("name")), body)
                .<HttpResponse<?>>map(row -> HttpResponse.status(HttpStatus.CREATED).body(shown(row)))
                .orElseGet(HttpResponse::unauthorized);
    }

    @Put("/{session}")
    HttpResponse<?> update(HttpRequest<?> request, String session, @Body Map<String, Object> body) {
        return configured(request, session, body)
                .<HttpResponse<?>>map(row -> HttpResponse.ok(shown(row))).orElseGet(HttpResponse::unauthorized);
    }

    @Post("/{session}/{verb}")
    HttpResponse<?> turn(HttpRequest<?> request, String session, String verb) {
        Optional<PracticeRow> row = gate.session(request, session);
        if (row.isEmpty()) {
            return HttpResponse.notFound();
        }
        String status = switch (verb) {
            case "start", "restart" -> WORKING;
            case "stop" -> "STOPPED";
            case "logout" -> "SCAN_QR_CODE";
            default -> row.get().status();
        };
        store.status(row.get(), status);
        PracticeRow now = store.find(row.get().orgId(), row.get().inboxId()).orElseThrow();
        if (status.equals(WORKING)) {
            customer.begin(now, false);
        } else {
            Thread.startVirtualThread(() -> post.deliver(now, events.status(now, status)));
        }
        return HttpResponse.created(shown(now));
    }

    private Optional<PracticeRow> configured(HttpRequest<?> request, String session, Map<String, Object> body) {
        return gate.opened(request, session).map(place -> {
            boolean first = store.find(place.organisation(), place.inbox()).isEmpty();
            PracticeConfig config = PracticeConfig.of(body);
            store.save(place, config.hook(), config.locale(), WORKING);
            PracticeRow row = store.find(place.organisation(), place.inbox()).orElseThrow();
            customer.begin(row, first);
            return row;
        });
    }

    /** A session as WAHA shows it. Its configuration carries secrets and is never shown. */
    private static Map<String, Object> shown(PracticeRow row) {
        Map<String, Object> config = Map.of("webhooks", List.of());
        return row.working()
                ? Map.of("name", row.session(), "status", row.status(), "config", config, "me", PracticeEvents.me(row),
                        "engine", Map.of("engine", "GOWS"))
                : Map.of("name", row.session(), "status", row.status(), "config", config, "engine",
                        Map.of("engine", "GOWS"));
    }
}
