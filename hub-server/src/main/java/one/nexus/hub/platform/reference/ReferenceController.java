package one.nexus.hub.platform.reference;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document, and a page of the hub's own that shows it. */
@Controller
@Needs(Needs.NOTHING)
@Hidden
final class ReferenceController {

    private static final String DOCUMENT = "/META-INF/swagger/one-nexus.yml";

    /** The document the build makes from the controllers. */
    @Get(value = "/openapi.yml", produces = MediaType.APPLICATION_YAML)
    HttpResponse<byte[]> document() {
        return file(DOCUMENT);
    }

    /** A page that lists what the document says. */
    @Get(value = "/api-docs", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> page() {
        return file("reference.html");
    }

    @Get(value = "/api-docs/reference.js", produces = "text/javascript")
    HttpResponse<byte[]> script() {
        return file("reference.js");
    }

    @Get(value = "/api-docs/reference.css", produces = "text/css")
    HttpResponse<byte[]> style() {
        return file("reference.css");
    }

    private static HttpResponse<byte[]> file(String name) {
        try (InputStream found = ReferenceController.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new NotFound("page");
            }
            return HttpResponse.ok(found.readAllBytes()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
