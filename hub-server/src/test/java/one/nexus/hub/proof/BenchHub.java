package one.nexus.hub.proof;

import org.awaitility.Awaitility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged hub that is measured: one organisation, one WhatsApp number, and its databases seen from behind. */
final class BenchHub implements AutoCloseable {

    /** What keeps one caller from asking too often would measure itself. */
    private static final Map<String, String> UNLIMITED = Map.of("NEXUS_LIMITS_CALLER", "100000",
            "NEXUS_LIMITS_CALLER_AT_ONCE", "100000", "NEXUS_LIMITS_ADDRESS", "100000", "NEXUS_LIMITS_ADDRESS_AT_ONCE",
            "100000");
    private static final int PORT_LINE = 3;

    private final HubProcess process;
    private final FakeWaha waha;
    private final HubClient ana;
    private final long inbox;
    private final boolean kept;

    private BenchHub(HubProcess process, FakeWaha waha, HubClient ana, long inbox, boolean kept) {
        this.process = process;
        this.waha = waha;
        this.ana = ana;
        this.inbox = inbox;
        this.kept = kept;
    }

    /** A hub on a home of its own, which goes with it. */
    static BenchHub fresh() throws Exception {
        return fresh(Map.of());
    }

    /** The same, told {@code more}. */
    static BenchHub fresh(Map<String, String> more) throws Exception {
        var environment = new HashMap<>(UNLIMITED);
        environment.putAll(more);
        return begun(HubProcess.start(environment), true, false);
    }

    /** A hub on {@code home}, which stays; made when it is not there. */
    static BenchHub on(Path home) throws Exception {
        boolean empty = Files.notExists(home.resolve("VERSION"));
        Files.createDirectories(home);
        return begun(HubProcess.start(home, UNLIMITED), empty, true);
    }

    private static BenchHub begun(HubProcess process, boolean empty, boolean kept) throws Exception {
        FakeWaha waha = new FakeWaha();
        HubClient ana = new HubClient(process.address());
        if (empty) {
            // the link is printed a moment after the address
            Awaitility.await().until(() -> process.output().contains("/set-up/"));
            ana.setUp(process.setUpToken());
        } else {
            ana.signIn();
        }
        return new BenchHub(process, waha, ana, ana.connect(waha), kept);
    }

    HubProcess process() {
        return process;
    }

    HubClient ana() {
        return ana;
    }

    long inbox() {
        return inbox;
    }

    Webhooks webhooks() {
        return new Webhooks(waha.hook(), ana.http());
    }

    long organisation() throws SQLException {
        try (Connection core = database("nexus_core")) {
            return number(core, "SELECT min(id) FROM organisation");
        }
    }

    /** The superuser's connection to {@code nexus_chat} or {@code nexus_core}: it sees the rows of everybody. */
    Connection database(String name) throws SQLException {
        try {
            List<String> lines = Files.readAllLines(process.home().resolve("postgres/data/postmaster.pid"));
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + name, "postgres",
                    Files.readString(process.home().resolve("secrets/postgres")).strip());
        } catch (IOException unreadable) {
            throw new SQLException("the home of the hub cannot be read", unreadable);
        }
    }

    /** How many messages of this inbox are stored. */
    long stored() throws SQLException {
        try (Connection chat = database("nexus_chat")) {
            return number(chat, "SELECT count(*) FROM message WHERE inbox_id = " + inbox);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws Exception {
        waha.close();
        if (kept) {
            ana.delete("/api/channel/inboxes/" + inbox);
            process.stop();
        } else {
            process.close();
        }
    }
}
