package one.nexus.hub.platform.reference;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.web.Problem;
import one.nexus.hub.team.Permission;
import one.nexus.integrations.channel.InboundEvent;
import one.nexus.integrations.channel.SendResult;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

@MicronautTest(transactional = false)
class ReferenceTest {

    @Inject
    People people;

    @Test
    void describesEveryRouteForPrograms() {
        Map<String, Object> document = document();
        assertThat(map(document, "info")).containsEntry("title", "One Nexus Atemporal");
        assertThat(map(document, "info")).containsEntry("version", version());
        assertThat(map(document, "paths")).containsKeys("/api/team/me", "/api/channel/inboxes", "/api/data");
        assertThat(map(map(document, "components"), "securitySchemes")).containsOnlyKeys("session", "token",
                "tokenHeader");
    }

    /** A caller is found by the sign-in and never sent; a route that is no part of the interface is not described. */
    @Test
    void describesNothingThatIsNotSentOrTaken() {
        Map<String, Object> document = document();
        assertThat(map(document, "paths").keySet()).allMatch(path -> !path.contains("waha"));
        assertThat(map(map(document, "components"), "schemas")).doesNotContainKeys("Caller", "SignedIn", "JsonNode")
                .allSatisfy((name, schema) -> assertThat(name).doesNotStartWith("Http"));
        assertThat(document.toString()).doesNotContain("caller=", "signedIn=");
    }

    @Test
    void saysOfEveryRouteHowItRefuses() {
        map(document(), "paths").forEach((path, methods) -> asMap(methods).forEach((method, route) -> assertThat(
                map(map(map(asMap(route), "responses"), "4XX"), "content")).as("%s %s", method, path)
                .containsOnlyKeys(Problem.MEDIA_TYPE)));
    }

    @Test
    void namesEveryPermission() {
        var me = map(map(map(map(document(), "components"), "schemas"), "Me"), "properties");
        assertThat(map(map(me, "permissions"), "items").get("enum")).asInstanceOf(LIST)
                .containsExactlyInAnyOrderElementsOf(Permission.ALL);
    }

    /** The console translates what is listed here: a reason that is not would be shown as nothing. */
    @Test
    void namesEveryReasonOfAFailure() {
        List<String> refusals = Stream.of(SendResult.Code.values()).map(SendResult.Code::code).toList();
        assertThat(choices("MessageView.Failure", "code")).containsAll(refusals);
        assertThat(choices("DeadLetterView", "code")).containsAll(refusals);
        assertThat(choices("KeptEventController.KeptView", "reason"))
                .containsAll(Stream.of(InboundEvent.Fault.values()).map(InboundEvent.Fault::code).toList());
        assertThat(choices("IgnoredEvents.IgnoredView", "reason")).containsExactlyInAnyOrderElementsOf(
                Stream.of(InboundEvent.Reason.values()).map(InboundEvent.Reason::code).toList());
    }

    @SuppressWarnings("unchecked")
    private List<String> choices(String schema, String property) {
        return (List<String>) map(map(map(map(map(document(), "components"), "schemas"), schema), "properties"),
                property).get("enum");
    }

    @Test
    void showsItselfToPeopleWithoutAnythingFromElsewhere() {
        for (String path : List.of("/api-docs", "/api-docs/reference.js", "/api-docs/reference.css")) {
            var answer = people.stranger().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("http://", "https://", "style=", "onclick");
        }
    }

    /** As the build wrote it for the product itself. */
    private static String version() {
        try (InputStream written = ReferenceTest.class.getResourceAsStream(
                "/one/nexus/hub/platform/health/version.txt")) {
            return new String(written.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, Object> document() {
        return new Yaml().load(people.stranger().get("/openapi.yml").text());
    }

    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return asMap(in.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
