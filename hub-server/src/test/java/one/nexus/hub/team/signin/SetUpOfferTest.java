package one.nexus.hub.team.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SetUpOfferTest {

    @Inject
    FirstStart firstStart;

    @Inject
    FirstStartNotice notice;

    @Inject
    People people;

    @Test
    void offersTheSetUpUntilAnOrganisationExists() {
        var offered = (FirstStart.SetUpOffered) firstStart.run();
        assertThat(people.stranger().get("/api/team" + offered.path()).status()).isEqualTo(204);
        assertThat(notice.lines("http://127.0.0.1:8080")).singleElement()
                .asString()
                .contains("http://127.0.0.1:8080/set-up/");
        people.founded("Clínica Sol");
        assertThat(firstStart.run()).isEqualTo(new FirstStart.Ready());
        assertThat(notice.lines("http://127.0.0.1:8080")).isEmpty();
    }
}
