package one.nexus.hub.media;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes files that somebody is about to send. */
@Controller("/api/media/uploads")
final class UploadController {

    private final Files files;

    UploadController(Files files) {
        this.files = files;
    }

    /** Keeps the part {@code file}; 422 when it is empty or larger than the network takes. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Needs("conversation.reply")
    HttpResponse<FileView> upload(Caller caller, StreamingFileUpload file) throws IOException {
        try (InputStream bytes = file.asInputStream()) {
            String name = Optional.ofNullable(file.getFilename()).orElse("");
            StoredFile kept = files.keep(caller.organisation(), bytes, name, Files.LARGEST);
            if (kept.kind() != FileKind.DOCUMENT && kept.kind() != FileKind.VIDEO
                    && kept.size() > Files.LARGEST_SHOWN) {
                throw Invalid.field("file", "too-large");
            }
            return HttpResponse.created(FileView.ready(caller.organisation(), kept, files));
        } catch (FileRefused refused) {
            throw Invalid.field("file", refused.code());
        } catch (StorageUnavailable away) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
