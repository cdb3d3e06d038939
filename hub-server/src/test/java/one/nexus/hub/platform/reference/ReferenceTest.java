package one.nexus.hub.platform.reference;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ReferenceTest {

    @Inject
    People people;

    @Test
    void describesEveryRouteForPrograms() {
        Map<String, Object> document = new Yaml().load(people.stranger().get("/openapi.yml").text());
        assertThat(map(document, "info")).containsEntry("title", "One Nexus Atemporal");
        assertThat(map(document, "paths")).containsKeys("/api/team/me", "/api/channel/inboxes", "/api/data",
                "/webhooks/waha/{token}");
        assertThat(map(map(document, "components"), "securitySchemes")).containsOnlyKeys("session", "token",
                "tokenHeader");
    }

    @Test
    void showsItselfToPeopleWithoutAnythingFromElsewhere() {
        for (String path : List.of("/api-docs", "/api-docs/reference.js", "/api-docs/reference.css")) {
            var answer = people.stranger().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("http://", "https://", "style=", "onclick");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return (Map<String, Object>) in.get(key);
    }
}
