package one.nexus.hub.media;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.Later;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has the address of a file can load it, for some hours. */
@MicronautTest(transactional = false)
@Property(name = "test.later", value = "true")
class FileAddressTest {

    @Inject
    People people;

    @Inject
    Files files;

    @Inject
    Later clock;

    private int status(String address) {
        return people.stranger().get(address).status();
    }

    @Test
    void leadsNowhereAfterItsTime() throws IOException {
        var organisation = people.founded("Loja Aurora").organisation();
        var file = files.keep(organisation, new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8)), "a.txt",
                100);
        String address = files.address(organisation, file.id(), FileView.ON_SCREEN);
        assertThat(status(address)).isEqualTo(200);
        clock.by(FileView.ON_SCREEN.minus(Duration.ofMinutes(1)));
        assertThat(status(address)).isEqualTo(200);
        assertThat(status(files.address(organisation, file.id(), FileView.ON_SCREEN))).isEqualTo(200);
        clock.by(FileView.ON_SCREEN.plus(Duration.ofMinutes(1)));
        assertThat(status(address)).isEqualTo(404);
        assertThat(status(files.address(organisation, file.id(), FileView.ON_SCREEN))).isEqualTo(200);
    }

    @Test
    void leadsNowhereWhenItsTimeWasChanged() throws IOException {
        var organisation = people.founded("Loja Aurora").organisation();
        var file = files.keep(organisation, new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8)), "a.txt",
                100);
        String address = files.address(organisation, file.id(), FileView.ON_SCREEN);
        String other = address.endsWith("A") ? "B" : "A";
        assertThat(status(address.substring(0, address.length() - 1) + other)).isEqualTo(404);
    }
}
