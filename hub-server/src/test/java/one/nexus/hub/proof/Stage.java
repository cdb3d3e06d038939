package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import one.nexus.hub.platform.embedded.PostgresNode;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One organisation at work: a hub on a PostgreSQL of its own, a number, a screen that stays on and customers who write. */
final class Stage implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(90);
    /** The hub looks at itself every five seconds, and remembers the slowest delivery of the last two minutes. */
    private static final Duration SEEN = Duration.ofSeconds(180);
    private static final int CUSTOMERS = 40;
    /** Every hub of a test run seals with the same key, as the nodes of one installation do. */
    private static final String KEY = "ZmF1bHRzIG9mIHRoZSBodWIsIDMyIGJ5dGVzIGxvbmc=";

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<String, String> environment;
    private final Stored stored;
    private final HubProcess hub;
    private final FakeWaha waha;
    private final Wire provider;
    private final HubClient ana;
    private final Watcher screen;
    private final List<Viewer> screens = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final Traffic traffic;

    private Stage(PostgresNode postgres, Map<String, String> more) throws Exception {
        environment = new HashMap<>(postgres.environment());
        environment.put("NEXUS_SECRET_KEY", KEY);
        environment.put("NEXUS_PRIVATE_HOSTS", "*");
        environment.putAll(more);
        stored = new Stored(postgres.chatUrl(), postgres.password());
        try {
            waha = opened(new FakeWaha());
            provider = opened(new Wire(waha.address().getPort()));
            hub = opened(HubProcess.start(environment));
            ana = new HubClient(hub.address());
            ana.setUp(hub.setUpToken());
            ana.connect(URI.create("http://127.0.0.1:" + provider.port()));
            screen = opened(new Watcher(ana));
            screens.add(screen);
            traffic = opened(new Traffic(new Webhooks(waha.hook()), ledger, CUSTOMERS));
        } catch (Exception | AssertionError failed) {
            close();
            throw failed;
        }
    }

    /** Sets the stage on {@code postgres}; {@code more} leads the hub to other servers of its own. */
    static Stage on(PostgresNode postgres, Map<String, String> more) throws Exception {
        return new Stage(postgres, more);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.add(part);
        return part;
    }

    HubProcess hub() {
        return hub;
    }

    /** Another node of the same installation. */
    HubProcess another() throws IOException {
        return HubProcess.start(environment);
    }

    /** Has {@code another} screen be judged too. */
    void also(Viewer another) {
        screens.add(another);
    }

    FakeWaha waha() {
        return waha;
    }

    /** What lies between the hub and WAHA. */
    Wire provider() {
        return provider;
    }

    HubClient ana() {
        return ana;
    }

    Watcher screen() {
        return screen;
    }

    Traffic traffic() {
        return traffic;
    }

    Stored stored() {
        return stored;
    }

    /** Lets {@code count} messages come in, {@code perSecond} of them a second, and waits for the first tenth. */
    void busy(int count, int perSecond) {
        int before = traffic.accepted();
        traffic.begin(count, perSecond);
        await().atMost(SOON).until(() -> traffic.accepted() >= before + count / 10);
    }

    /** Answers the customer who wrote last. */
    void reply(String words) throws IOException, InterruptedException {
        reply(ana, words);
    }

    /** The same, by {@code person}. */
    void reply(HubClient person, String words) throws IOException, InterruptedException {
        long conversation = person.get("/api/conversation/conversations?view=all&status=open&limit=1").path("items")
                .path(0)
                .path("id").asLong();
        reply(person, conversation, words);
    }

    /** Answers in {@code conversation}. */
    void reply(long conversation, String words) throws IOException, InterruptedException {
        reply(ana, conversation, words);
    }

    private static void reply(HubClient person, long conversation, String words)
            throws IOException, InterruptedException {
        person.post("/api/conversation/conversations/" + conversation + "/messages",
                Map.of("text", words, "clientKey", UUID.randomUUID().toString()));
    }

    /** What the page of health says of {@code name}: {@code good}, {@code warning} or {@code bad}. */
    String health(String name) throws IOException, InterruptedException {
        for (JsonNode vital : ana.get("/api/health").path("vitals")) {
            if (vital.path("name").asText().equals(name)) {
                return vital.path("state").asText();
            }
        }
        throw new AssertionError("the page of health does not speak of " + name);
    }

    /**
     * Waits until whoever runs the hub sees that {@code name} is {@code state}: in its numbers, and on the page of health as
     * far as anybody can sign in.
     */
    void awaitSeen(String name, String state) throws InterruptedException {
        double badness = List.of("good", "warning", "bad").indexOf(state);
        await().atMost(SEEN).untilAsserted(() -> assertThat(ana.metric("nexus_health{of=\"" + name + "\"}"))
                .as("nexus_health of %s", name).isEqualTo(badness));
        if (ana.status("/api/health") == HttpURLConnection.HTTP_OK) {
            await().atMost(SEEN).untilAsserted(
                    () -> assertThat(health(name)).as("%s on the page of health", name).isEqualTo(state));
        }
    }

    /** How long it takes from now until a webhook is taken again, and the hub says that it is ready. */
    Duration recovery() {
        long from = System.nanoTime();
        int before = traffic.accepted();
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> traffic.accepted() > before && ready());
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Whether the hub says that all its parts answer. */
    boolean ready() throws InterruptedException {
        return ana.status("/health/ready") == 200;
    }

    /** Waits until everything that was begun is acknowledged, shown and published, and judges it. */
    void judge(String fault, long seed, Duration recovery) throws Exception {
        judge(fault, seed, recovery, Map.of());
    }

    /** The same; {@code figures} are measured too and stand in the line. */
    void judge(String fault, long seed, Duration recovery, Map<String, Long> figures) throws Exception {
        await().atMost(SOON).until(() -> traffic.accepted() == traffic.begun());
        settled();
        Fault.judge(fault, seed, Verdict.of(ledger, stored, screens), recovery, figures);
    }

    /** From the first delivery of each message that was begun since {@code moment} until the screen showed it. */
    Sample delays(long moment) throws SQLException {
        Map<Long, String> ids = new HashMap<>();
        stored.messages().forEach(row -> ids.put(row.id(), row.providerId()));
        Map<Long, Long> moments = screen.moments();
        Map<String, Long> begun = traffic.begunSince(moment);
        return new Sample(stored.shown().stream()
                .filter(event -> begun.containsKey(ids.get(event.message())) && moments.containsKey(event.seq()))
                .mapToLong(event -> moments.get(event.seq()) - begun.get(ids.get(event.message()))).toArray());
    }

    /** Waits until every event has reached the screen and the broker. */
    void settled() {
        await().atMost(SOON).until(() -> Verdict.allShown(stored, screens));
        await().atMost(SOON).until(() -> stored.unpublished() == 0);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }
}
