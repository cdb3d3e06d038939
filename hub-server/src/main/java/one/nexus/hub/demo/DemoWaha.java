package one.nexus.hub.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.crypto.Signatures;
import one.nexus.hub.platform.web.Needs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A WAHA for the demonstration (WAHA docs, "Sessions" and "Send messages"): takes what is sent and lets its customers get
 * and read it. There only where the demonstration is on, and opened by a key that only this installation knows.
 */
@Hidden
@Controller("/demo-waha/api")
@Requires(property = "nexus.demo", value = "true")
@Needs(Needs.NOTHING)
class DemoWaha {

    /** This number takes nothing, so that a failed message can be seen. */
    static final String DEAD_NUMBER = "5511900000000";

    private final DemoPlaces places;
    private final DemoCustomers customers;
    private final Signatures signatures;

    DemoWaha(DemoPlaces places, DemoCustomers customers, Signatures signatures) {
        this.places = places;
        this.customers = customers;
        this.signatures = signatures;
    }

    /** The key that opens it. */
    static String key(Signatures signatures) {
        return signatures.sign("demo-waha", "key");
    }

    @Get("/sessions")
    HttpResponse<?> sessions(HttpRequest<?> request) {
        return opened(request, () -> HttpResponse.ok(List.of(session("recepcao"), session("vendas"))));
    }

    @Get("/sessions/{name}")
    HttpResponse<?> session(HttpRequest<?> request, String name) {
        return opened(request, () -> HttpResponse.ok(session(name)));
    }

    @Put("/sessions/{name}")
    HttpResponse<?> configure(HttpRequest<?> request, String name) {
        return opened(request, () -> HttpResponse.ok(session(name)));
    }

    @Post("/sessions/{name}/{verb}")
    HttpResponse<?> turn(HttpRequest<?> request, String name, String verb) {
        return opened(request, () -> HttpResponse.created(session(name)));
    }

    @Get("/{session}/new-message-id")
    HttpResponse<?> newId(HttpRequest<?> request, String session) {
        return opened(request, () -> HttpResponse.ok(Map.of("id", newId())));
    }

    @Get("/{session}/chats/{chat}/messages")
    HttpResponse<?> history(HttpRequest<?> request, String session, String chat) {
        return opened(request, () -> HttpResponse.ok(List.of()));
    }

    /** Takes what is sent; typing and seen marks are calls of the same form. */
    @Post("/{call}")
    HttpResponse<?> call(HttpRequest<?> request, String call, @Body Map<String, Object> body) {
        return opened(request, () -> call.startsWith("send") && !call.equals("sendSeen")
                ? sent(body)
                : HttpResponse.status(HttpStatus.CREATED).body(Map.of()));
    }

    @Put("/reaction")
    HttpResponse<?> react(HttpRequest<?> request) {
        return opened(request, () -> HttpResponse.ok(Map.of()));
    }

    @Put("/{session}/chats/{chat}/messages/{message}")
    HttpResponse<?> edit(HttpRequest<?> request, String session, String chat, String message) {
        return opened(request, () -> HttpResponse.ok(Map.of()));
    }

    @Delete("/{session}/chats/{chat}/messages/{message}")
    HttpResponse<?> revoke(HttpRequest<?> request, String session, String chat, String message) {
        return opened(request, () -> HttpResponse.ok(Map.of()));
    }

    @Get("/files/{session}/{name}")
    HttpResponse<?> file(HttpRequest<?> request, String session, String name) {
        return opened(request, () -> places.file(name)
                .<HttpResponse<?>>map(file -> HttpResponse.ok(file.bytes()).contentType(file.mime()))
                .orElseGet(HttpResponse::notFound));
    }

    private HttpResponse<?> sent(Map<String, Object> body) {
        String chat = String.valueOf(body.get("chatId"));
        if (chat.startsWith(DEAD_NUMBER)) {
            return HttpResponse.badRequest(Map.of("message", "This number is not on WhatsApp."));
        }
        String bare = body.get("id") instanceof String reserved ? reserved : newId();
        String session = String.valueOf(body.get("session"));
        places.place(session).ifPresent(place -> customers.hear(place, chat, bare));
        return HttpResponse.created(Map.of("id", "true_" + chat + "_" + bare));
    }

    private static String newId() {
        return "3EB0" + UUID.randomUUID().toString().replace("-", "").substring(0, 18).toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> session(String name) {
        String phone = name.equals("recepcao") ? "551130001000" : "551130002000";
        return Map.of("name", name, "status", "WORKING", "config", Map.of("webhooks", List.of()), "engine",
                Map.of("engine", "GOWS"), "me", Map.of("id", phone + "@c.us", "pushName", "Clínica Bela Pele"));
    }

    private HttpResponse<?> opened(HttpRequest<?> request, Supplier<HttpResponse<?>> answer) {
        String given = Optional.ofNullable(request.getHeaders().get("X-Api-Key")).orElse("");
        boolean right = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                key(signatures).getBytes(StandardCharsets.UTF_8));
        return right ? answer.get() : HttpResponse.unauthorized();
    }
}
