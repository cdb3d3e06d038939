package one.nexus.hub.webchat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Browser;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What visitors give. */
@MicronautTest(transactional = false)
class GivenFilesTest {

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String code(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return String.valueOf(((Map<?, ?>) ((List<?>) answer.json().get("errors")).getFirst()).get("code"));
    }

    private static Map<?, ?> file(Panel panel) {
        return (Map<?, ?>) panel.get("/messages").items().getLast().get("file");
    }

    @Test
    void aPictureComesAndGoes() throws IOException {
        Shop shop = Shop.open(hub.getURI(), people);
        Panel panel = shop.panel().begun(Map.of()).listening();
        Browser.Answer given = panel.give("foto.png", picture());
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(panel.post("/messages", Map.of("id", "with-a-file", "text", "Olha", "file", given.at("file")))
                .status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> file(panel).get("state"), "ready"::equals);
        assertThat(file(panel).get("kind")).isEqualTo("image");
        assertThat(file(panel).get("width")).isEqualTo(12);
        assertThat(panel.browser().get(String.valueOf(file(panel).get("address"))).status()).isEqualTo(200);
        panel.heard(frame -> frame.path("message").path("file").path("state").asText().equals("ready"));
        assertThat(shop.thread()).singleElement()
                .satisfies(line -> assertThat(line.get("text")).isEqualTo("Olha"));
    }

    @Test
    void whatRunsIsNotTaken() throws IOException {
        Panel panel = Shop.open(hub.getURI(), people).panel().begun(Map.of());
        assertThat(code(panel.give("foto.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("type");
        assertThat(code(panel.give("foto.png",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))).isEqualTo("type");
        assertThat(code(panel.give("nota.pdf", new byte[]{'M', 'Z', 0, 1, 2}))).isEqualTo("type");
        assertThat(code(panel.give("nada.png", new byte[0]))).isEqualTo("empty");
        assertThat(panel.give("nota.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
    }

    @Test
    void anothersFileIsNobodyElses() throws IOException {
        Shop shop = Shop.open(hub.getURI(), people);
        Panel rita = shop.panel().begun(Map.of());
        Object reference = rita.give("foto.png", picture()).at("file");
        Panel paulo = shop.panel().begun(Map.of());
        assertThat(code(paulo.post("/messages", Map.of("id", "with-a-file", "file", reference)))).isEqualTo("unknown");
        assertThat(code(paulo.post("/messages", Map.of("id", "with-a-file", "file", "made-up")))).isEqualTo("unknown");
    }

    @Test
    void aSiteThatWantsNoFilesIsGivenNone() throws IOException {
        Panel panel = Shop.open(hub.getURI(), people, "files", "no").panel().begun(Map.of());
        assertThat(panel.give("foto.png", picture()).at("code")).isEqualTo("files");
    }

    @Test
    void nobodyFillsTheStorage() throws IOException {
        Panel panel = Shop.open(hub.getURI(), people).panel().begun(Map.of());
        byte[] picture = picture();
        int last = 201;
        for (int i = 0; i < 12 && last == 201; i++) {
            last = panel.give("foto.png", picture).status();
        }
        assertThat(last).isEqualTo(429);
    }
}
