package one.nexus.hub.platform.embedded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A start on a home or a port that somebody has already, and on a home that a killed hub has left. */
class TakenPlaceIT {

    @TempDir
    Path home;

    @AfterEach
    void leavesNothing() throws IOException {
        assertThat(Postmaster.of(home)).as("a PostgreSQL left behind").isEmpty();
    }

    @Test
    void saysThatThePortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HubProcess hub = HubProcess.launch(home, taken.getLocalPort(), Map.of())) {
            assertThat(hub.end()).isEqualTo(1);
            assertThat(hub.output()).contains("Port " + taken.getLocalPort() + " of 127.0.0.1 is in use", "NEXUS_PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void startsAgainOnTheSameHomeAndStopsWithoutATrace() throws Exception {
        HubProcess killed = HubProcess.launch(home, Map.of()).untilReady();
        for (int port : new int[]{HubProcess.freePort(), killed.port()}) {
            try (HubProcess second = HubProcess.launch(home, port, Map.of())) {
                assertThat(second.end()).isEqualTo(1);
                assertThat(second.output()).contains("Another hub is already running on " + home,
                        "at http://127.0.0.1:" + killed.port()).doesNotContain("in use", "\tat ");
            }
        }
        killed.kill();
        HubProcess next = HubProcess.launch(home, Map.of()).untilReady();
        next.terminate();
        assertThat(next.output()).contains("Set up your organisation: http://127.0.0.1:" + next.port() + "/set-up/");
    }
}
