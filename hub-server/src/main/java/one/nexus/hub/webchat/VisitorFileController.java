package one.nexus.hub.webchat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.media.FileRefused;
import one.nexus.hub.media.StorageUnavailable;
import one.nexus.hub.platform.web.Forbidden;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.Unavailable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes a file that a visitor is about to send. */
@Hidden
@Controller("/chat/{token}/files")
@Needs(Needs.NOTHING)
final class VisitorFileController {

    private final Gate gate;
    private final GivenFiles files;

    VisitorFileController(Gate gate, GivenFiles files) {
        this.gate = gate;
        this.files = files;
    }

    /** Keeps the part {@code file}; 422 {@code too-large}, {@code empty} or {@code type}, by what its bytes are. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<GivenView> give(HttpRequest<?> request, String token, StreamingFileUpload file) throws IOException {
        try (InputStream bytes = file.asInputStream()) {
            Visitor visitor = gate.visitor(request, token);
            if (!visitor.site().answers().files()) {
                throw new Forbidden("files");
            }
            gate.mayGive(visitor);
            GivenFiles.Kept kept = files.keep(visitor, bytes, Optional.ofNullable(file.getFilename()).orElse(""));
            return HttpResponse.created(new GivenView(kept.reference(), kept.file().name(), kept.file().kind().code()));
        } catch (FileRefused refused) {
            throw Invalid.field("file", refused.code());
        } catch (StorageUnavailable away) {
            throw new Unavailable("storage");
        }
    }

    /** @param file the reference to be sent with a message */
    @Serdeable
    record GivenView(String file, String name, String kind) {}
}
