package one.nexus.hub.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@MicronautTest(transactional = false)
class LiveSocketTest {

    @Inject
    EmbeddedServer server;

    @Inject
    People people;

    @Inject
    Things things;

    @Inject
    CoreDatabase core;

    @Inject
    Rooms rooms;

    @Inject
    Revocations revocations;

    private URI hub;
    private People.Signed ana;

    @BeforeEach
    void anOrganisation() {
        hub = server.getURI();
        ana = people.founded("Clínica Sol");
    }

    private Screen screen() {
        return Screen.open(hub, ana.browser());
    }

    @Test
    void showsWhatHappensInOrderAndOnce() {
        try (var first = new Closing(screen()); var second = new Closing(screen())) {
            LongStream.rangeClosed(1, 50).forEach(thing -> things.happen(ana.organisation(), thing));
            List<Long> all = LongStream.rangeClosed(1, 50).boxed().toList();
            await().untilAsserted(() -> assertThat(first.screen().things()).isEqualTo(all));
            await().untilAsserted(() -> assertThat(second.screen().things()).isEqualTo(all));
        }
    }

    @Test
    void showsABurstWithoutLettingGoOfTheSocket() {
        try (var first = new Closing(screen())) {
            things.happenTogether(ana.organisation(), 900);
            List<Long> all = LongStream.rangeClosed(1, 900).boxed().toList();
            await().untilAsserted(() -> assertThat(first.screen().things()).isEqualTo(all));
        }
    }

    @Test
    void showsNothingOfAnotherOrganisation() {
        People.Signed other = people.founded("Oficina Lua");
        Screen theirs = Screen.open(hub, other.browser());
        Screen ours = screen();
        things.happen(ana.organisation(), 1);
        things.happen(other.organisation(), 2);
        await().untilAsserted(() -> assertThat(theirs.things()).isEqualTo(List.of(2L)));
        await().untilAsserted(() -> assertThat(ours.things()).isEqualTo(List.of(1L)));
    }

    @Test
    void showsNobodyWhatTheyMayNotSee() {
        People.Signed agent = people.joined(ana.organisation(), Role.AGENT);
        Screen agents = Screen.open(hub, agent.browser());
        Screen administrators = screen();
        things.happenToManagers(ana.organisation(), 1);
        things.happen(ana.organisation(), 2);
        administrators.first(frame -> frame.path("event").asText().equals("thing.managed"));
        await().untilAsserted(() -> assertThat(agents.things()).isEqualTo(List.of(2L)));
        assertThat(agents.wasShown("thing.managed")).isFalse();
    }

    @Test
    void tellsEveryScreenWhatTheOrganisationIsCalledNow() {
        Screen agents = Screen.open(hub, people.joined(ana.organisation(), Role.AGENT).browser());
        Screen others = Screen.open(hub, people.founded("Oficina Lua").browser());
        assertThat(ana.browser().patch("/api/team/organisation", Map.of("name", "Clínica Lua Nova")).status())
                .isEqualTo(200);
        JsonNode told = agents.first(frame -> frame.path("event").asText().equals("organisation.changed"));
        assertThat(told.at("/body/organisation/name").asText()).isEqualTo("Clínica Lua Nova");
        assertThat(others.wasShown("organisation.changed")).isFalse();
    }

    @Test
    void givesAReturningScreenExactlyWhatItMissed() {
        Screen before = screen();
        things.happen(ana.organisation(), 1);
        await().untilAsserted(() -> assertThat(before.things()).isEqualTo(List.of(1L)));
        long seen = before.first(frame -> frame.path("event").asText().equals("thing.happened")).path("seq").asLong();
        before.socket().abort();
        things.happen(ana.organisation(), 2);
        things.happen(ana.organisation(), 3);
        Screen after = Screen.resume(hub, ana.browser(), seen, Long.MAX_VALUE);
        things.happen(ana.organisation(), 4);
        await().untilAsserted(() -> assertThat(after.things()).isEqualTo(List.of(2L, 3L, 4L)));
    }

    @Test
    void tellsAScreenThatMissedTooMuchToReload() {
        LongStream.rangeClosed(1, 600).forEach(thing -> things.happen(ana.organisation(), thing));
        Screen late = Screen.resume(hub, ana.browser(), 0, 0);
        late.first(frame -> frame.path("type").asText().equals("reload"));
    }

    @Test
    void letsATicketInOnce() {
        String ticket = Screen.ticket(ana.browser());
        Screen.open(hub, ticket, hub.toString(), "").join();
        assertRefused(ticket, hub.toString());
    }

    @Test
    void refusesAPageOfAnotherSite() {
        assertRefused(Screen.ticket(ana.browser()), "http://evil.example");
    }

    @Test
    void refusesAMadeUpTicket() {
        assertRefused("bm90IGEgdGlja2V0IGF0IGFsbCwganVzdCB0ZXh0", hub.toString());
    }

    @Test
    void closesTheSocketOfASessionThatEnds() {
        Screen screen = screen();
        ana.browser().post("/api/team/sign-out", Map.of());
        assertThat(screen.closedWith()).isEqualTo(1008);
        assertThat(screen.wasSent("signed-out")).isTrue();
    }

    @Test
    void closesTheSocketsOfADeactivatedMember() {
        People.Signed agent = people.joined(ana.organisation(), Role.AGENT);
        Screen agents = Screen.open(hub, agent.browser());
        ana.browser().patch("/api/team/members/" + agent.user(), Map.of("active", false));
        agents.closedWith();
    }

    @Test
    void showsAScreenWhatItsMemberMaySeeWhenItOpensNotWhenItAsked() {
        People.Signed lowered = people.joined(ana.organisation(), Role.ADMINISTRATOR);
        People.Signed raised = people.joined(ana.organisation(), Role.AGENT);
        String loweredTicket = Screen.ticket(lowered.browser());
        String raisedTicket = Screen.ticket(raised.browser());
        ana.browser().patch("/api/team/members/" + lowered.user(), Map.of("role", "agent"));
        ana.browser().patch("/api/team/members/" + raised.user(), Map.of("role", "administrator"));
        Screen before = Screen.greeted(Screen.open(hub, loweredTicket, hub.toString(), "").join());
        Screen after = Screen.greeted(Screen.open(hub, raisedTicket, hub.toString(), "").join());
        things.happenToManagers(ana.organisation(), 1);
        things.happen(ana.organisation(), 2);
        after.first(frame -> frame.path("event").asText().equals("thing.managed"));
        await().untilAsserted(() -> assertThat(before.things()).isEqualTo(List.of(2L)));
        assertThat(before.wasShown("thing.managed")).isFalse();
    }

    /** The change was told before the socket was in its room, and read by nobody after the ticket was shown. */
    @Test
    void letsNoScreenKeepRightsThatChangedWhileItOpened() {
        People.Signed manager = people.joined(ana.organisation(), Role.MANAGER);
        Screen colleague = screen();
        var held = new CountDownLatch(1);
        rooms.of(ana.organisation()).orElseThrow().then(() -> awaited(held));
        Screen managers = Screen.open(hub, Screen.ticket(manager.browser()), hub.toString(), "").join();
        changeUntold(manager, Role.AGENT);
        held.countDown();
        assertThat(managers.closedWith()).isEqualTo(1012);
        assertThat(managers.wasSent("hello")).isFalse();
        things.happen(ana.organisation(), 1);
        await().untilAsserted(() -> assertThat(colleague.things()).isEqualTo(List.of(1L)));
    }

    @Test
    void looksAgainAtEverybodysRightsWhenTheBrokerWasAway() {
        People.Signed manager = people.joined(ana.organisation(), Role.MANAGER);
        Screen managers = Screen.open(hub, manager.browser());
        Screen colleague = screen();
        changeUntold(manager, Role.AGENT);
        revocations.interrupted();
        assertThat(managers.closedWith()).isEqualTo(1012);
        things.happen(ana.organisation(), 1);
        await().untilAsserted(() -> assertThat(colleague.things()).isEqualTo(List.of(1L)));
    }

    private static void awaited(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }

    /** Changes a role as if the event of it had gone by unheard. */
    private void changeUntold(People.Signed member, Role role) {
        core.write(ana.organisation(), handle -> handle
                .createUpdate("UPDATE membership SET role = :role WHERE user_id = :user")
                .bind("role", role.code())
                .bind("user", member.user())
                .execute());
    }

    @Test
    void tellsColleaguesWhoIsTyping() {
        People.Signed agent = people.joined(ana.organisation(), Role.AGENT);
        Screen agents = Screen.open(hub, agent.browser());
        Screen anas = screen();
        agents.say("{\"type\":\"typing\",\"conversation\":5,\"on\":true}");
        JsonNode typing = anas.first(frame -> frame.path("type").asText().equals("typing"));
        assertThat(typing.path("user").path("id").asLong()).isEqualTo(agent.user().value());
        assertThat(typing.path("conversation").asLong()).isEqualTo(5);
    }

    @Test
    void tellsWhoIsOnline() {
        Screen anas = screen();
        People.Signed agent = people.joined(ana.organisation(), Role.AGENT);
        Screen.open(hub, agent.browser());
        anas.first(frame -> frame.path("online").size() == 2);
    }

    @Test
    void closesASocketThatTalksNonsense() {
        Screen screen = screen();
        screen.say("{\"type\":\"subscribe-to-everything\"}");
        assertThat(screen.closedWith()).isEqualTo(1008);
    }

    @Test
    void closesASocketWhoseMessageNeverEnds() {
        Screen screen = screen();
        String piece = "x".repeat(8 * 1024);
        for (int part = 0; part < 20 && !screen.socket().isOutputClosed(); part++) {
            screen.socket().sendText(piece, false).exceptionally(closed -> screen.socket()).join();
        }
        assertThat(screen.closedWith()).isIn(1009, 1006);
    }

    @Test
    void closesASocketThatFloodsPings() {
        Screen screen = screen();
        for (int ping = 0; ping < 200 && !screen.socket().isOutputClosed(); ping++) {
            screen.socket().sendPing(ByteBuffer.allocate(4)).exceptionally(closed -> screen.socket()).join();
        }
        assertThat(screen.closedWith()).isIn(1008, 1009, 1006);
    }

    private void assertRefused(String ticket, String origin) {
        assertThatThrownBy(() -> Screen.open(hub, ticket, origin, "").join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(thrown -> assertThat(
                        ((WebSocketHandshakeException) thrown.getCause()).getResponse().statusCode())
                        .isEqualTo(403));
    }

    /** Leaves the room at the end of a test. */
    private record Closing(Screen screen) implements AutoCloseable {
        @Override
        public void close() {
            screen.socket().abort();
        }
    }
}
