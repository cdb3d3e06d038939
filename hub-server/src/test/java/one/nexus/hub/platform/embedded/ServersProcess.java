package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.BrokerAddress;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StorageAddress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import static org.awaitility.Awaitility.await;

/** The embedded servers alone in a JVM of their own, which a test may kill. */
final class ServersProcess {

    private final Process process;
    private final Addresses addresses;

    private ServersProcess(Process process, Addresses addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    static ServersProcess start(Path home) throws IOException {
        Path told = home.resolveSibling(home.getFileName() + ".addresses");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dnexus.binaries=" + TestServers.binaries(), "-cp",
                System.getProperty("java.class.path"), ServersProcess.class.getName(), home.toString(), told.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(120)).until(() -> Files.exists(told) || !process.isAlive());
        List<String> lines = Files.readAllLines(told);
        Files.delete(told);
        Secret owner = new Secret(lines.get(2));
        return new ServersProcess(process, new Addresses(new DatabaseAddress(lines.get(0), "nexus_owner", owner),
                new DatabaseAddress(lines.get(1), "nexus_owner", owner), new BrokerAddress(lines.get(3)),
                new StorageAddress(lines.get(4), lines.get(5), new Secret(lines.get(6)), lines.get(7))));
    }

    Addresses addresses() {
        return addresses;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] args) throws Exception {
        Running running = EmbeddedServers.start(Settings.from(Map.of("NEXUS_HOME", args[0])), (part, taken) -> {
        },
                new StopInOrder());
        Addresses addresses = running.addresses();
        Path told = Path.of(args[1]);
        Path beside = told.resolveSibling("beside");
        Files.write(beside, List.of(addresses.chat().jdbcUrl(), addresses.core().jdbcUrl(),
                addresses.core().password().reveal(), addresses.broker().url(), addresses.storage().url(),
                addresses.storage().accessKey(), addresses.storage().secretKey().reveal(),
                addresses.storage().bucket()));
        Files.move(beside, told);
        new CountDownLatch(1).await();
    }
}
