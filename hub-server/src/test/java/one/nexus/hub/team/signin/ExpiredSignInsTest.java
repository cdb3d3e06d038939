package one.nexus.hub.team.signin;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import one.nexus.hub.platform.embedded.TestServers;
import one.nexus.hub.platform.settings.Addresses;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ExpiredSignInsTest {

    @Inject
    People people;

    @Inject
    ExpiredSignIns expired;

    @Inject
    Addresses addresses;

    private static int rows(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
    }

    @Test
    void forgetsWhatSignsNobodyInAndNothingElse() {
        var standing = people.founded("Clínica Sol");
        var ended = people.founded("Loja Aurora");
        var idle = people.founded("Loja Estrela");
        var superuser = TestServers.superuser(addresses.core());
        Jdbi.create(superuser.jdbcUrl(), superuser.user(), superuser.password().reveal()).useHandle(handle -> {
            handle.execute("UPDATE session SET ends_at = now() - interval '1 second' WHERE org_id = ?",
                    ended.organisation().value());
            handle.execute("UPDATE session SET last_seen = now() - interval '15 days' WHERE org_id = ?",
                    idle.organisation().value());
            handle.execute("INSERT INTO setup_token VALUES (sha256('gone'), now() - interval '1 second'), "
                    + "(sha256('good'), now() + interval '1 hour')");
            handle.execute(
                    "INSERT INTO sign_in_throttle VALUES ('gone', 9, now() - interval '1 day', now() - interval '2 days'), "
                            + "('blocked', 9, now() + interval '1 day', now() - interval '2 days')");
            int links = rows(handle, "setup_token");
            int attempts = rows(handle, "sign_in_throttle");

            expired.run();

            assertThat(rows(handle, "session")).isEqualTo(1);
            assertThat(rows(handle, "setup_token")).isEqualTo(links - 1);
            assertThat(rows(handle, "sign_in_throttle")).isEqualTo(attempts - 1);
        });
        assertThat(standing.browser().get("/api/team/me").status()).isEqualTo(200);
    }
}
