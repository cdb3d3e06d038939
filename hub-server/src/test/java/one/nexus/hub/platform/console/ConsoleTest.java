package one.nexus.hub.platform.console;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "nexus.console.folder", value = "test-console")
class ConsoleTest {

    private static final String SCRIPT = "/assets/index-C0ffee42.js";
    private static final String TITLE = "The console of the tests";

    @Inject
    People people;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = people.stranger().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/conversations/5", "/settings/inboxes?tab=1", "/set-up/a-token"})
    void showsItsPageForEveryAddressAPersonMayOpen(String address) {
        var page = browser.get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(TITLE);
        assertThat(header(page, "Content-Type")).contains("text/html; charset=utf-8");
        assertThat(header(page, "Cache-Control")).contains("no-cache");
        assertThat(header(page, "Content-Security-Policy").orElseThrow()).contains("default-src 'self'",
                "style-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void letsABrowserKeepHashedFilesForAYear() {
        var script = browser.get(SCRIPT);
        assertThat(script.status()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(header(script, "Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @Test
    void sendsFilesCompressedToWhoeverTakesThem() {
        var plain = browser.get(SCRIPT);
        var packed = browser.with("Accept-Encoding", "br, gzip").get(SCRIPT);
        assertThat(header(packed, "Content-Encoding")).contains("gzip");
        assertThat(packed.text().length()).isLessThan(plain.text().length());
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    }

    @Test
    void saysThatAFileHasNotChanged() {
        String tag = header(browser.get("/"), "ETag").orElseThrow();
        var again = browser.with("If-None-Match", tag).get("/");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(header(again, "ETag")).contains(tag);
    }

    /** Other people's pages load it, so any of them may, and a new version reaches them within minutes. */
    @Test
    void givesTheWidgetToOtherSites() {
        var loader = people.stranger().with("Accept", "*/*").with("Origin", "https://shop.example.com")
                .with("Sec-Fetch-Site", "cross-site").get("/widget.js");
        assertThat(loader.status()).isEqualTo(200);
        assertThat(loader.text()).contains("the loader that other sites embed");
        assertThat(header(loader, "Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(header(loader, "Access-Control-Allow-Origin")).contains("*");
        assertThat(header(loader, "Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(header(loader, "Cache-Control")).contains("public, max-age=300");
        assertThat(header(loader, "X-Content-Type-Options")).contains("nosniff");
        assertThat(header(loader, "Set-Cookie")).isEmpty();
        String tag = header(loader, "ETag").orElseThrow();
        assertThat(people.stranger().with("If-None-Match", tag).get("/widget.js").status()).isEqualTo(304);
    }

    @Test
    void answersHeadWithoutABody() {
        var head = browser.send("HEAD", SCRIPT, Optional.empty());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/webhooks/nothing", "/health/nothing", "/assets/gone-1234.js",
        "/files", "/metrics/nothing"})
    void showsNoPageWhereProgramsAsk(String address) {
        var answer = browser.get(address);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("code")).isEqualTo("not-found");
    }

    @Test
    void showsNoPageToWhoeverAsksForData() {
        assertThat(browser.with("Accept", "application/json").get("/conversations/5").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../application.properties", "/%2e%2e/application.properties",
        "/assets/..%2f..%2fapplication.properties", "/..%5capplication.properties"})
    void leadsToNothingOutsideItsFolder(String address) {
        var answer = browser.with("Accept", "*/*").get(address);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("micronaut");
    }

    private static Optional<String> header(Browser.Answer answer, String name) {
        return answer.headers().firstValue(name);
    }
}
