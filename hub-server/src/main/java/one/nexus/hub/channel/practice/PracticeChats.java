package one.nexus.hub.channel.practice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.web.Needs;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulated WAHA's chats: sending, history, contacts (WAHA docs, "Send messages", "Chats", "Contacts"). */
@Hidden
@Controller("/practice-waha/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.NOTHING)
final class PracticeChats {

    private final PracticeStore store;
    private final PracticeGate gate;
    private final PracticeCustomer customer;
    private final PracticeEvents events;

    PracticeChats(PracticeStore store, PracticeGate gate, PracticeCustomer customer, PracticeEvents events) {
        this.store = store;
        this.gate = gate;
        this.customer = customer;
        this.events = events;
    }

    @Get("/{session}/new-message-id")
    HttpResponse<?> newId(HttpRequest<?> request, String session) {
        return working(request, session, row -> HttpResponse.ok(Map.of("id", PracticeEvents.newId())));
    }

    /** Takes what is sent. {@code sendSeen} and the typing marks are calls of the same form and change nothing. */
    @Post("/{call}")
    HttpResponse<?> call(HttpRequest<?> request, String call, @Body Map<String, Object> body) {
        return working(request, String.valueOf(body.get("session")), row -> switch (call) {
            case "sendText" -> sent(row, body, String.valueOf(body.get("text")), false);
            case "sendImage", "sendFile", "sendVoice", "sendVideo" -> sent(row, body, text(body, "caption"), true);
            case "sendLocation" -> sent(row, body, text(body, "title"), false);
            case "sendContactVcard" -> sent(row, body, "", false);
            case "sendSeen", "startTyping", "stopTyping" -> HttpResponse.status(HttpStatus.CREATED).body(Map.of());
            default -> HttpResponse.notFound();
        });
    }

    @Put("/reaction")
    HttpResponse<?> react(HttpRequest<?> request, @Body Map<String, Object> body) {
        return working(request, String.valueOf(body.get("session")), row -> HttpResponse.ok(Map.of()));
    }

    @Put("/{session}/chats/{chat}/messages/{message}")
    HttpResponse<?> edit(HttpRequest<?> request, String session, String chat, String message) {
        return working(request, session, row -> HttpResponse.ok(Map.of()));
    }

    @Delete("/{session}/chats/{chat}/messages/{message}")
    HttpResponse<?> revoke(HttpRequest<?> request, String session, String chat, String message) {
        return working(request, session, row -> HttpResponse.ok(Map.of()));
    }

    @Get("/{session}/chats/{chat}/messages")
    HttpResponse<?> history(HttpRequest<?> request, String session, String chat, @Nullable @QueryValue Integer limit,
            @Nullable @QueryValue Integer offset, @Nullable @QueryValue("filter.timestamp.gte") Long from) {
        return working(request, session, row -> {
            List<PracticeLine> lines = store.since(row, Instant.ofEpochSecond(from == null ? 0 : from),
                    limit == null ? 10 : limit, offset == null ? 0 : offset);
            return HttpResponse.ok(lines.stream().map(line -> events.payload(row, line)).toList());
        });
    }

    @Get("/{session}/chats/{chat}/messages/{message}")
    HttpResponse<?> one(HttpRequest<?> request, String session, String chat, String message) {
        String bare = message.substring(message.lastIndexOf('_') + 1);
        return working(request, session, row -> store.line(row, bare).map(line -> events.payload(row, line))
                .<HttpResponse<?>>map(HttpResponse::ok).orElseGet(HttpResponse::notFound));
    }

    @Get("/contacts/check-exists")
    HttpResponse<?> exists(HttpRequest<?> request, @QueryValue String phone, @QueryValue String session) {
        return working(request, session, row -> HttpResponse.ok(phone.equals(row.customer())
                ? Map.of("numberExists", true, "chatId", row.customerChat())
                : Map.of("numberExists", false)));
    }

    @Get("/contacts")
    HttpResponse<?> contact(HttpRequest<?> request, @QueryValue String session) {
        return working(request, session, row -> HttpResponse.ok(Map.of("id", row.customerChat(), "pushname",
                PracticeScript.of(row.locale()).name())));
    }

    private HttpResponse<?> sent(PracticeRow row, Map<String, Object> body, String text, boolean file) {
        String bare = body.get("id") instanceof String reserved ? reserved : PracticeEvents.newId();
        PracticeLine line = events.said(true, bare, text);
        if (store.say(row, line)) {
            customer.hear(row, line, file);
            if (!file) {
                store.step(row);
            }
        }
        return HttpResponse.created(Map.of("id", line.fullId(row)));
    }

    private HttpResponse<?> working(HttpRequest<?> request, String session, Answering answer) {
        Optional<PracticeRow> row = gate.session(request, session);
        if (row.isEmpty()) {
            return HttpResponse.unauthorized();
        }
        return row.get().working()
                ? answer.to(row.get())
                : HttpResponse.unprocessableEntity().body(Map.of("error", "Session status is not as expected.",
                        "session", session, "status", row.get().status(), "expected", List.of("WORKING")));
    }

    private static String text(Map<String, Object> body, String key) {
        return body.get(key) instanceof String text ? text : "";
    }

    /** What is answered for a session that works. */
    private interface Answering {

        HttpResponse<?> to(PracticeRow row);
    }
}
