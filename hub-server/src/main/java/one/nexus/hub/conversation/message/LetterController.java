package one.nexus.hub.conversation.message;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.channel.Channels;
import one.nexus.hub.media.Files;
import one.nexus.hub.media.Offered;
import one.nexus.hub.media.StorageUnavailable;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.integrations.channel.Letters;

/**
 * Serves letters to whoever has their address: as pages to be shown inside the console's own, and the files inside them.
 * What was made harmless may still do nothing there: no script runs, nothing is sent, and nothing is fetched unless asked
 * for.
 */
@Controller("/letters/{token}")
@Needs(Needs.NOTHING)
final class LetterController {

    private static final String STRICT = "sandbox allow-popups allow-popups-to-escape-sandbox; "
            + "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; img-src data:";
    private static final String WITH_PICTURES = STRICT + " http: https:";

    private final LetterAddresses addresses;
    private final Channels channels;
    private final Files files;

    LetterController(LetterAddresses addresses, Channels channels, Files files) {
        this.addresses = addresses;
        this.channels = channels;
        this.files = files;
    }

    /**
     * The page.
     *
     * @param pictures whether pictures are fetched from where the sender put them
     */
    @Get(produces = MediaType.TEXT_HTML)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> page(String token, @QueryValue(defaultValue = "false") boolean pictures) {
        try {
            Letters.Page page = channels.letters().page(bytes(token), pictures);
            return kept(HttpResponse.ok(page.html()).contentType(MediaType.TEXT_HTML_TYPE))
                    .header("Content-Security-Policy", pictures ? WITH_PICTURES : STRICT)
                    .header("X-Frame-Options", "SAMEORIGIN")
                    .header("X-Withheld", Integer.toString(page.withheld()));
        } catch (StorageUnavailable away) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    /** A file inside the letter; offered for saving, pictures apart. */
    @Get(value = "/files/{number}", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> file(String token, int number) {
        try {
            Letters.Enclosed enclosed = channels.letters().file(bytes(token), number)
                    .orElseThrow(() -> new NotFound("file"));
            Offered offered = Offered.of(enclosed.file().name(), enclosed.bytes());
            return kept(HttpResponse.ok(enclosed.bytes()).contentType(MediaType.of(offered.mime())))
                    .header(HttpHeaders.CONTENT_DISPOSITION, offered.disposition())
                    .header("Content-Security-Policy", "sandbox; default-src 'none'");
        } catch (StorageUnavailable away) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    /** The whole letter as it came, for saving. */
    @Get(value = "/source", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> source(String token) {
        try {
            return kept(HttpResponse.ok(bytes(token)).contentType(MediaType.of("message/rfc822")))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"message.eml\"")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'");
        } catch (StorageUnavailable away) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    private static MutableHttpResponse<?> kept(MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, max-age=21600, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer");
    }

    private byte[] bytes(String token) {
        LetterAddresses.Opened opened = addresses.opened(token).orElseThrow(() -> new NotFound("letter"));
        return files.read(opened.organisation(), opened.source()).orElseThrow(() -> new NotFound("letter"));
    }
}
