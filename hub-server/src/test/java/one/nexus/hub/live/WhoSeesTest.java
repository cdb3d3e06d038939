package one.nexus.hub.live;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.platform.outbox.Event;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.team.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every event that screens are shown, and the permission by which they see it, as people agreed on it. */
@MicronautTest(transactional = false)
class WhoSeesTest {

    @Inject
    List<Presenter> presenters;

    @Inject
    Frames frames;

    /** A feature that shows one kind of event to whoever holds {@code permission}. */
    private record Showing(String permission) implements Presenter {

        @Override
        public Map<String, String> permissions() {
            return Map.of("thing.shown", permission);
        }

        @Override
        public Map<Long, Object> present(OrganisationId organisation, List<Event> events) {
            return Map.of();
        }
    }

    private static Map<String, String> agreed() throws IOException {
        Map<String, String> rows = new HashMap<>();
        try (InputStream text = Objects.requireNonNull(WhoSeesTest.class.getResourceAsStream("/who-sees.txt"))) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.trim().split("\\s+"))
                    .forEach(parts -> rows.put(parts[0], parts[1]));
        }
        return rows;
    }

    @Test
    void theTableNamesEveryEventOfScreensAndNoOther() throws IOException {
        Map<String, String> declared = new HashMap<>();
        presenters.stream().filter(presenter -> !(presenter instanceof Things))
                .forEach(presenter -> declared.putAll(presenter.permissions()));
        assertThat(declared).containsExactlyInAnyOrderEntriesOf(agreed());
    }

    @Test
    void takesEveryPermission() {
        assertThat(Permission.ALL).isNotEmpty()
                .allSatisfy(code -> assertThat(new Gallery(List.of(new Showing(code)), frames)).isNotNull());
    }

    /** Nobody holds such a code, so nobody would ever be shown the event. */
    @ParameterizedTest
    @ValueSource(strings = {"", "conversation.raed", "nothing", "sign-in"})
    void refusesWhatIsNoPermission(String code) {
        List<Presenter> showing = List.of(new Showing(code));
        assertThatThrownBy(() -> new Gallery(showing, frames)).isInstanceOf(IllegalArgumentException.class);
    }
}
