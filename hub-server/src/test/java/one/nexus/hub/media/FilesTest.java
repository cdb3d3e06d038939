package one.nexus.hub.media;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.shared.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Property(name = "test.stack", value = "true")
class FilesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "one-nexus-test-boundary";

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    @Inject
    Files files;

    @Inject
    JsonMapper json;

    private People.Signed owner;

    @BeforeEach
    void anOrganisation() {
        owner = people.founded("Loja Aurora");
    }

    private static byte[] picture(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Map<?, ?> uploaded(String name, byte[] content) throws IOException, InterruptedException {
        HttpResponse<String> answer = upload(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readValue(answer.body(), Map.class);
    }

    private HttpResponse<String> upload(String name, byte[] content) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(hub.getURI().resolve("/api/media/uploads"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Cookie", "nexus_session=" + owner.browser().session())
                .header("Origin", hub.getURI().toString()).header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> loaded(Object address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(hub.getURI() + address.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void keepsAPictureAndShowsItInPlace() throws Exception {
        byte[] content = picture(40, 30);
        Map<?, ?> file = uploaded("foto.png", content);
        assertThat(file.get("kind")).isEqualTo("image");
        assertThat(file.get("mime")).isEqualTo("image/png");
        assertThat(file.get("width")).isEqualTo(40);
        assertThat(file.get("height")).isEqualTo(30);

        HttpResponse<byte[]> answer = loaded(file.get("address"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(header(answer, "Content-Disposition")).startsWith("inline; filename=\"foto.png\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"photo.jpg|<html><script>alert(1)</script></html>",
        "drawing.svg|<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "page.xhtml|<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>",
        "note.txt|plain words", "report.pdf|%PDF-1.7 /JavaScript (app.alert(1))"})
    void offersForSavingWhateverCouldRun(String name, String content) throws Exception {
        Map<?, ?> file = uploaded(name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(file.get("kind")).isEqualTo("document");
        HttpResponse<byte[]> answer = loaded(file.get("address"));
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment; filename=\"" + name + "\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void tellsAVoiceNoteByItsBytes() throws Exception {
        var ogg = ByteBuffer.allocate(64).put("OggS".getBytes(StandardCharsets.US_ASCII)).position(28)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII)).array();
        Map<?, ?> file = uploaded("image.png", ogg);
        assertThat(file.get("kind")).isEqualTo("voice");
        assertThat(file.get("mime")).isEqualTo("audio/ogg");
    }

    @Test
    void neverUsesANameAsAPath() throws Exception {
        Map<?, ?> file = uploaded("../../../escaped.txt", "text".getBytes(StandardCharsets.UTF_8));
        assertThat(file.get("name")).isEqualTo("escaped.txt");
        assertThat(loaded(file.get("address")).statusCode()).isEqualTo(200);
    }

    @Test
    void offersAPictureOfUnreasonableSizeForSaving() throws Exception {
        byte[] bomb = picture(2, 2);
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        Map<?, ?> file = uploaded("bomb.png", bomb);
        assertThat(file.get("kind")).isEqualTo("document");
        assertThat(file.get("width")).isNull();
        assertThat(header(loaded(file.get("address")), "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void givesTheAskedRange() throws Exception {
        byte[] content = new byte[1000];
        IntStream.range(0, content.length).forEach(i -> content[i] = (byte) i);
        Map<?, ?> file = uploaded("x.bin", content);
        HttpResponse<byte[]> part = loaded(file.get("address"), "Range", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(100).startsWith(100, 101);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-199/1000");
        assertThat(loaded(file.get("address"), "Range", "bytes=2000-").statusCode()).isEqualTo(416);
    }

    @Test
    void takesNothingEmptyOrTooLarge() throws Exception {
        assertThat(upload("empty.txt", new byte[0]).statusCode()).isEqualTo(422);
        byte[] large = picture(10, 10);
        byte[] padded = Arrays.copyOf(large, (int) Files.LARGEST_SHOWN + 1);
        HttpResponse<String> answer = upload("large.png", padded);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("too-large");
        assertThatThrownBy(() -> files.keep(owner.organisation(), new ByteArrayInputStream(new byte[11]), "x", 10))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void knowsNoMadeUpAddress() throws Exception {
        Map<?, ?> file = uploaded("foto.png", picture(4, 4));
        String address = String.valueOf(file.get("address"));
        char last = address.charAt(address.length() - 2);
        String forged = address.substring(0, address.length() - 2) + (last == 'A' ? 'B' : 'A')
                + address.substring(address.length() - 1);
        assertThat(loaded(forged).statusCode()).isEqualTo(404);
        assertThat(loaded("/files/1").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAFileToNoOtherOrganisation() throws Exception {
        Map<?, ?> file = uploaded("foto.png", picture(4, 4));
        var id = new FileId(((Number) file.get("id")).longValue());
        OrganisationId stranger = people.founded("Outra loja").organisation();
        assertThat(files.find(owner.organisation(), id)).isPresent();
        assertThat(files.find(stranger, id)).isEmpty();
        assertThat(files.open(stranger, id)).isEmpty();
        assertThat(loaded(files.address(stranger, id, FileView.ON_SCREEN)).statusCode()).isEqualTo(404);
    }
}
