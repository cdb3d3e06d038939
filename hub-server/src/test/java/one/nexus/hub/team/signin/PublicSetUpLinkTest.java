package one.nexus.hub.team.signin;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "nexus.public-url", value = "https://nexus.clinica.example/")
class PublicSetUpLinkTest {

    @Inject
    FirstStartNotice notice;

    @Test
    void printsTheLinkAsBrowsersReachTheHub() {
        assertThat(notice.lines("http://127.0.0.1:8080")).singleElement().asString()
                .contains(" https://nexus.clinica.example/set-up/");
    }
}
