package one.nexus.hub.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.integrations.webchat.VisitorEvent;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The conversation of a visitor: read, written, seen. */
@Hidden
@Controller("/chat/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.NOTHING)
final class VisitorMessageController {

    private static final int LONGEST = 4000;
    private static final int MOST = 100;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Gate gate;
    private final Speaking speaking;
    private final VisitorThread thread;
    private final GivenFiles files;

    VisitorMessageController(Gate gate, Speaking speaking, VisitorThread thread, GivenFiles files) {
        this.gate = gate;
        this.speaking = speaking;
        this.thread = thread;
        this.files = files;
    }

    /** The newest messages, or those before one of them, oldest first. */
    @Get("/messages{?before,limit}")
    ThreadView read(HttpRequest<?> request, String token, @Nullable String before,
            @QueryValue(defaultValue = "50") int limit) {
        VisitorThread.Window window = thread.window(gate.visitor(request, token), before, Math.clamp(limit, 1, MOST));
        return new ThreadView(window.items(), window.older(), window.readUpTo().orElse(null));
    }

    /**
     * Says something. 201 means that it is written down; sent again under the same {@code id} it is the same message, so
     * whoever heard no answer sends it again.
     */
    @Post("/messages")
    HttpResponse<VisitorMessage> say(HttpRequest<?> request, String token, @Body Words words) {
        Visitor visitor = gate.visitor(request, token);
        String id = Optional.ofNullable(words.id()).filter(word -> WORD.matcher(word).matches())
                .orElseThrow(() -> Invalid.field("id", "invalid"));
        String text = Optional.ofNullable(words.text()).orElse("").strip();
        Optional<VisitorEvent.GivenFile> file = Optional.ofNullable(words.file())
                .map(reference -> files.given(visitor, reference));
        if (text.isEmpty() && file.isEmpty() || text.length() > LONGEST) {
            throw Invalid.field("text", text.isEmpty() ? "required" : "too-long");
        }
        gate.maySay(visitor);
        String name = speaking.say(visitor, id, text, file);
        return HttpResponse.created(thread.message(visitor, name).orElseThrow(() -> new NotFound("message")));
    }

    /** The visitor has what was written to them up to a message, and has perhaps looked at it. */
    @Post("/seen")
    HttpResponse<Void> seen(HttpRequest<?> request, String token, @Body Looked looked) {
        Visitor visitor = gate.visitor(request, token);
        VisitorMessage message = thread.message(visitor, Optional.ofNullable(looked.message()).orElse(""))
                .orElseThrow(() -> new NotFound("message"));
        // receipts are in whole milliseconds, the message may be a little later in its own
        speaking.seen(visitor, message.at().plusMillis(1), looked.read());
        return HttpResponse.noContent();
    }

    /**
     * What is said.
     *
     * @param id   made by the browser, the same for the same message
     * @param file the reference of a file that was given before
     */
    @Serdeable
    record Words(@Nullable String id, @Nullable String text, @Nullable String file) {}

    /** @param read whether it was looked at; otherwise it has only come */
    @Serdeable
    record Looked(@Nullable String message, boolean read) {}

    /**
     * A window of the conversation.
     *
     * @param items    oldest first
     * @param older    whether there are older ones before them
     * @param readUpTo the moment of the newest of the visitor's messages that the team has read
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ThreadView(List<VisitorMessage> items, boolean older, @Nullable String readUpTo) {}
}
