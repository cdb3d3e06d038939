package one.nexus.hub.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.storage.Storage;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.Optional;

/**
 * Serves files to whoever has their address. Pictures, sounds and videos may be shown in place; everything else, pages and
 * drawings that could run in our own origin above all, is offered for saving.
 */
@Controller("/files")
@Needs(Needs.NOTHING)
final class FileController {

    private final Files files;
    private final Storage storage;

    FileController(Files files, Storage storage) {
        this.files = files;
        this.storage = storage;
    }

    /** The bytes, whole or the asked range of them; 404 when the address is wrong or no longer lasts. */
    @Get(value = "/{token}", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> file(String token, @Nullable @Header(HttpHeaders.RANGE) String asked) {
        FileRow file = files.addressed(token).orElseThrow(() -> new NotFound("file"));
        try {
            return switch (Range.of(Optional.ofNullable(asked), file.size())) {
                case Range.Whole ignored -> safe(file, HttpResponse.ok(streamed(file, Optional.empty(), file.size())));
                case Range.Piece piece -> safe(file, HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
                        .body(streamed(file, Optional.of(piece), piece.bytes().length()))
                        .header(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(piece.bytes().offset(),
                                piece.bytes().offset() + piece.bytes().length() - 1, file.size())));
                case Range.Outside ignored -> HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            };
        } catch (StorageUnavailable away) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    private StreamedFile streamed(FileRow file, Optional<Range.Piece> piece, long length) {
        InputStream bytes = Files.opened(storage.get(file.storageKey(), piece.map(Range.Piece::bytes)));
        return new StreamedFile(bytes, MediaType.of(file.mime()), 0, length);
    }

    private static HttpResponse<?> safe(FileRow file, MutableHttpResponse<?> response) {
        boolean inline = FileKind.inline(file.mime());
        return response.contentType(MediaType.of(file.mime()))
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(file.name()).disposition(inline))
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=21600, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer");
    }
}
