package one.nexus.hub.platform.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a request, its sender reads a problem and nothing else. */
@MicronautTest(transactional = false)
@Property(name = "spec", value = "problems")
class ProblemsTest {

    private static final String CANARY = "canary-51c09e: password of the database";
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    People people;

    @Inject
    EmbeddedServer server;

    @Serdeable
    record Form(String name, int age, List<String> tags, @Nullable List<Line> lines) {}

    @Serdeable
    record Line(int price) {}

    /** Fails in every way a controller can. */
    @Controller("/test/problems")
    @Requires(property = "spec", value = "problems")
    @Needs(Needs.NOTHING)
    static class Failing {

        @Get("/thrown")
        String thrown() {
            throw new IllegalStateException(CANARY);
        }

        @Get("/later")
        CompletableFuture<String> later() {
            return CompletableFuture.failedFuture(new IOException(CANARY));
        }

        @Get("/error")
        String error() {
            throw new AssertionError(CANARY);
        }

        @Get("/argument")
        String argument(int number, Optional<Boolean> flag) {
            return number + " " + flag;
        }

        @Post("/form")
        String form(@Body Form form) {
            return form.name();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"thrown", "later", "error"})
    void neverSaysWhatAnExceptionSays(String way) {
        var answer = people.stranger().get("/test/problems/" + way);
        assertProblem(answer, 500, "internal");
        assertThat(answer.text()).doesNotContain("canary", "Exception", "one.nexus");
        assertThat(answer.headers().map().toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/nothing,404,not-found", "GET,/test/problems/form,405,method",
        "DELETE,/test/problems/thrown,405,method"})
    void isAProblemWhereThereIsNoRoute(String method, String path, int status, String code) {
        assertProblem(people.stranger().send(method, path, Optional.empty()), status, code);
    }

    @Test
    void isAProblemWhenTheMediaTypeIsNotTaken() throws Exception {
        var answer = sent(HttpRequest.BodyPublishers.ofString("name=Ana"), Map.of("Content-Type", "text/csv"));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"media-type\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"Ana\",\"age\":3,\"tags\":[],\"extra\":1}", "{\"name\":", "[]", "\"text\"", "",
        "{\"name\":\"Ana\",\"age\":\"canary\",\"tags\":[]}", "{\"name\":\"Ana\",\"age\":3,\"tags\":{\"canary\":1}}",
        "{\"name\":{\"canary\":[]},\"age\":3,\"tags\":[]}"})
    void refusesABodyThatItCannotRead(String body) {
        var answer = people.stranger().send("POST", "/test/problems/form", Optional.of(body));
        assertProblem(answer, 400, "malformed");
        assertThat(answer.text()).doesNotContain("canary", "Form", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number=canary", "number=99999999999999", "number="})
    void refusesAnAddressThatItCannotRead(String query) {
        var answer = people.stranger().get("/test/problems/argument?" + query);
        assertProblem(answer, 400, "malformed");
        assertThat(answer.text()).doesNotContain("canary");
    }

    @Test
    void namesTheValueOfTheAddressThatItCannotRead() {
        assertThat(people.stranger().get("/test/problems/argument?number=canary").at("errors"))
                .isEqualTo(List.of(Map.of("field", "number", "code", "format")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\":\"Ana\",\"age\":3,\"tags\":[],\"extra\":1}|extra|unknown",
        "{\"name\":\"Ana\",\"age\":\"canary\",\"tags\":[]}|age|format",
        "{\"name\":{\"canary\":[]},\"age\":3,\"tags\":[]}|name|format",
        "{\"name\":\"Ana\",\"age\":3,\"tags\":{\"canary\":1}}|tags|format",
        "{\"name\":\"Ana\",\"age\":3,\"tags\":[],\"lines\":[{\"price\":1},{\"price\":\"canary\"}]}|lines.1.price|format",
        "{\"name\":\"Ana\",\"age\":3,\"tags\":[],\"lines\":[{\"price\":1,\"canaries\":2}]}|lines.0.canaries|unknown"})
    void namesTheFieldOfTheBodyThatItCannotRead(String body, String field, String code) {
        var answer = people.stranger().send("POST", "/test/problems/form", Optional.of(body));
        assertProblem(answer, 400, "malformed");
        assertThat(answer.at("errors")).isEqualTo(List.of(Map.of("field", field, "code", code)));
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        var answer = sent(HttpRequest.BodyPublishers.ofByteArray(form(11 * MEGABYTE)),
                Map.of("Content-Type", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** A few kilobytes on the wire, too much in memory. */
    @Test
    void refusesABodyThatIsTooLargeWhenItIsUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(form(80 * MEGABYTE));
        }
        var answer = sent(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()),
                Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static byte[] form(int size) {
        return ("{\"age\":3,\"tags\":[],\"name\":\"" + "a".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> sent(HttpRequest.BodyPublisher body, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(server.getURI().resolve("/test/problems/form")).POST(body);
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertProblem(Browser.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("code")).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
