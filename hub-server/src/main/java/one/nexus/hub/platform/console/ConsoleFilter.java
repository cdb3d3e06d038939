package one.nexus.hub.platform.console;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers what no route answers: the console's own files, and its page for every address that a person may open (the console
 * reads the address itself). Whatever asks for data instead of a page is told 404 as ever.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ConsoleFilter implements Ordered, ConditionalFilter {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    private static final String WIDGET_AGE = "public, max-age=300";
    private static final Set<String> OF_PROGRAMS = Set.of("api", "webhooks", "programs", "files", "live", "chat",
            "health",
            "metrics",
            "openapi.yml", "api-docs", "assets");

    private final PageFiles files;

    ConsoleFilter(PageFiles files) {
        this.files = files;
    }

    /** Asked in the event loop, so that a request that has a route does not change threads to hear that it has one. */
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return reads && RouteAttributes.getRouteMatch(request).isEmpty();
    }

    /** The answer, or nothing where nobody has one. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> serve(HttpRequest<?> request) {
        String path = request.getPath().substring(1);
        if (path.equals("widget.js") || path.startsWith("widget/")) {
            Optional<PageFile> file = files.widget(path.substring(path.lastIndexOf('/') + 1));
            return file.isPresent() ? widget(request, file.get()) : null;
        }
        if (OF_PROGRAMS.contains(path.split("/", 2)[0]) && !path.startsWith("assets/")) {
            return null;
        }
        Optional<PageFile> file = files.console(path);
        return file.isPresent() ? answer(request, file.get(), age(path)) : page(request, path);
    }

    private @Nullable HttpResponse<?> page(HttpRequest<?> request, String path) {
        boolean wanted = !path.startsWith("assets/")
                && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
        if (!wanted) {
            return null;
        }
        Optional<PageFile> page = files.console("index.html");
        return page.isPresent()
                ? answer(request, page.get(), ASK_AGAIN)
                : HttpResponse.status(HttpStatus.NOT_FOUND).contentType(MediaType.TEXT_PLAIN)
                        .body("This hub was built without its console.");
    }

    private static String age(String path) {
        return path.startsWith("assets/") ? FOREVER : ASK_AGAIN;
    }

    /** Other sites embed the widget, so they may read it. */
    private static HttpResponse<?> widget(HttpRequest<?> request, PageFile file) {
        return answer(request, file, WIDGET_AGE).header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static MutableHttpResponse<?> answer(HttpRequest<?> request, PageFile file, String age) {
        boolean packed = file.isCompressible() && takesGzip(request);
        String tag = '"' + file.tag() + (packed ? "-gzip" : "") + '"';
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Stream.of(header.split(","))).map(String::strip).anyMatch(tag::equals);
        MutableHttpResponse<?> answer = known
                ? HttpResponse.notModified()
                : HttpResponse.ok(packed ? file.gzip() : file.bytes()).contentType(file.mime());
        if (packed && !known) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, age)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean takesGzip(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(header -> Stream.of(header.split(","))).map(String::strip)
                .anyMatch(coding -> coding.startsWith("gzip") && !coding.replace(" ", "").endsWith(";q=0"));
    }

    /** Inside the filters that add headers, before those that ask who is calling. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}
