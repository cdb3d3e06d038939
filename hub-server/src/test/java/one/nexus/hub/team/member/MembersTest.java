package one.nexus.hub.team.member;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.team.MemberName;
import one.nexus.hub.team.Members;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class MembersTest {

    @Inject
    People people;

    @Inject
    Members members;

    @Test
    void listsTheMembersOfTheOwnOrganisationPageByPage() {
        var ana = people.founded("Clínica Sol");
        people.founded("Oficina Lua");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        var first = ana.browser().get("/api/team/members?limit=1");
        assertThat(first.items()).singleElement()
                .satisfies(member -> assertThat(member).containsEntry("email", ana.email())
                        .containsEntry("you", true).containsEntry("role", "administrator"));
        var second = ana.browser().get("/api/team/members?limit=1&cursor=" + first.at("next"));
        assertThat(second.items()).singleElement()
                .satisfies(member -> assertThat(member).containsEntry("email", bruno.email())
                        .containsEntry("you", false));
        assertThat(second.json().get("next")).isNull();
    }

    @Test
    void givesAMemberAnotherRoleAtOnce() {
        var ana = people.founded("Clínica Sol");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        assertThat(bruno.browser().get("/api/team/audit").status()).isEqualTo(403);
        var changed = ana.browser().patch("/api/team/members/" + bruno.user(), Map.of("role", "manager"));
        assertThat(changed.at("role")).isEqualTo("manager");
        assertThat(bruno.browser().get("/api/team/audit").status()).isEqualTo(200);
    }

    @Test
    void locksADeactivatedMemberOutAtOnce() {
        var ana = people.founded("Clínica Sol");
        var bruno = people.joined(ana.organisation(), Role.AGENT);
        assertThat(ana.browser().patch("/api/team/members/" + bruno.user(), Map.of("active", false)).at("active"))
                .isEqualTo(false);
        assertThat(bruno.browser().get("/api/team/me").status()).isEqualTo(401);
        assertThat(people.stranger()
                .post("/api/team/sign-in", Map.of("email", bruno.email(), "password", People.PASSWORD)).status())
                .isEqualTo(401);
        assertThat(members.belongs(ana.organisation(), bruno.user())).isFalse();
        assertThat(members.name(ana.organisation(), bruno.user()))
                .contains(new MemberName(bruno.user(), "Bruno Lima", false, ""));
    }

    @Test
    void leavesSomebodyToRunTheOrganisation() {
        var ana = people.founded("Clínica Sol");
        var refused = ana.browser().patch("/api/team/members/" + ana.user(), Map.of("role", "agent"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("last-administrator");
        var alone = ana.browser().patch("/api/team/members/" + ana.user(), Map.of("active", false));
        assertThat(alone.at("code")).isEqualTo("yourself");
    }

    @Test
    void leavesOneOfTwoAdministratorsWhoDemoteEachOtherAtOnce() {
        var ana = people.founded("Clínica Sol");
        var dora = people.joined(ana.organisation(), Role.ADMINISTRATOR);
        var both = Stream.of(Map.entry(ana, dora), Map.entry(dora, ana))
                .map(pair -> CompletableFuture.supplyAsync(() -> pair.getKey()
                        .browser().patch("/api/team/members/" + pair.getValue().user(), Map.of("role", "agent"))
                        .status()))
                .toList();
        both.forEach(CompletableFuture::join);
        long left = ana.browser().get("/api/team/members").items().stream()
                .filter(member -> "administrator".equals(member.get("role")))
                .count();
        assertThat(left).isEqualTo(1);
    }

    @Test
    void isManagedByAdministratorsOnly() {
        var ana = people.founded("Clínica Sol");
        var bruno = people.joined(ana.organisation(), Role.MANAGER);
        assertThat(bruno.browser().patch("/api/team/members/" + ana.user(), Map.of("role", "agent")).status())
                .isEqualTo(403);
        assertThat(bruno.browser().post("/api/team/invitations", Map.of("role", "administrator")).status())
                .isEqualTo(403);
    }

    @Test
    void namesTheFieldThatCannotBeTaken() {
        var ana = people.founded("Clínica Sol");
        var refused = ana.browser().patch("/api/team/members/" + ana.user(), Map.of("role", "emperor"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"role\"", "\"unknown\"");
    }

    @Test
    void takesNoFieldThatIsNotThePersonsToSet() {
        var ana = people.founded("Clínica Sol");
        assertThat(ana.browser().patch("/api/team/me", Map.of("role", "administrator")).status()).isEqualTo(400);
        assertThat(ana.browser().patch("/api/team/members/" + ana.user(), Map.of("organisation", 1)).status())
                .isEqualTo(400);
    }

    @Test
    void tellsTheRolesAndWhatTheyMay() {
        var roles = people.founded("Clínica Sol").browser().get("/api/team/roles").list();
        assertThat(roles).extracting(role -> role.get("code")).containsExactly("administrator", "manager", "agent");
    }
}
