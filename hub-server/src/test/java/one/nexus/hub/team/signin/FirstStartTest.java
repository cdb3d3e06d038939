package one.nexus.hub.team.signin;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.Test;

import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "nexus.admin-email", value = " Chefe@Clinica.example ")
@Property(name = "nexus.admin-password", value = "correct horse battery")
class FirstStartTest {

    @Inject
    FirstStart firstStart;

    @Inject
    People people;

    @Test
    void makesTheAdministratorOfTheEnvironmentOnce() {
        assertThat(firstStart.run()).isEqualTo(new FirstStart.Made("chefe@clinica.example"));
        assertThat(firstStart.run()).isEqualTo(new FirstStart.Ready());
        var me = people.stranger().post("/api/team/sign-in",
                Map.of("email", "chefe@clinica.example", "password", "correct horse battery"));
        assertThat(me.at("role")).isEqualTo("administrator");
    }
}
