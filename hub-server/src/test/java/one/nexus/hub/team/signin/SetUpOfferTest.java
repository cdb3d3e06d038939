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
    People people;

    @Test
    void offersTheSetUpUntilAnOrganisationExists() {
        var offered = (FirstStart.SetUpOffered) firstStart.run();
        assertThat(people.stranger().get("/api/team" + offered.path()).status()).isEqualTo(204);
        people.founded("Clínica Sol");
        assertThat(firstStart.run()).isEqualTo(new FirstStart.Ready());
    }
}
