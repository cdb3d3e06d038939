package one.nexus.hub.proof;

import one.nexus.hub.platform.embedded.EmbeddedServers;
import one.nexus.hub.platform.embedded.Running;
import one.nexus.hub.platform.embedded.StopInOrder;
import one.nexus.hub.platform.settings.Addresses;
import one.nexus.hub.platform.settings.DatabaseAddress;
import one.nexus.hub.platform.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long the hub takes until it answers, with everything embedded and alone on servers that run; what it then weighs. */
final class StartBlock implements Block {

    private static final Path CACHE = Path.of("target/one-nexus/one-nexus.aot");
    private static final int ROUNDS = 3;
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Report report) throws Exception {
        if (Files.notExists(CACHE)) {
            new ProcessBuilder(CACHE.resolveSibling("bin/one-nexus").toString(), "warm-up").inheritIO().start()
                    .waitFor();
        }
        Path home = Files.createTempDirectory("one-nexus-bench-");
        report.add(Row.told(name(), "first start ever, everything embedded", "s",
                new Spread(started(home, Map.of()).seconds())));
        double[] embedded = new double[ROUNDS];
        double[] idle = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Started started = started(home, Map.of());
            embedded[round] = started.seconds();
            idle[round] = started.residentMb();
        }
        report.add(Row.atMost(name(), "start, everything embedded", "s", new Spread(embedded), 8));
        report.add(Row.atMost(name(), "resident memory idle, everything embedded", "MB", new Spread(idle), 350));
        try (StopInOrder servers = new StopInOrder()) {
            Running running = EmbeddedServers.start(Settings.from(Map.of("NEXUS_HOME", home.toString())),
                    (part, took) -> report.say(part + " runs"), servers);
            alone(report, environment(running));
        }
    }

    private void alone(Report report, Map<String, String> environment) throws Exception {
        Path home = Files.createTempDirectory("one-nexus-bench-alone-");
        double[] seconds = new double[ROUNDS];
        double[] idle = new double[ROUNDS];
        started(home, environment);
        for (int round = 0; round < ROUNDS; round++) {
            Started started = started(home, environment);
            seconds[round] = started.seconds();
            idle[round] = started.residentMb();
        }
        report.add(Row.atMost(name(), "start, hub alone on running servers", "s", new Spread(seconds), 3));
        report.add(Row.told(name(), "resident memory idle, hub alone", "MB", new Spread(idle)));
    }

    private record Started(double seconds, double residentMb) {}

    /** From the launcher's begin until the hub answers; then a look at its memory when it has come to rest. */
    private static Started started(Path home, Map<String, String> environment) throws IOException,
            InterruptedException {
        long from = System.nanoTime();
        HubProcess hub = HubProcess.start(home, environment);
        double seconds = (System.nanoTime() - from) / 1e9;
        LockSupport.parkNanos(SETTLED_NANOS);
        double resident = Machine.residentMb(hub.pid());
        hub.stop();
        return new Started(seconds, resident);
    }

    private static Map<String, String> environment(Running running) {
        Addresses addresses = running.addresses();
        Map<String, String> environment = new HashMap<>(Map.of("NEXUS_AMQP_URL", addresses.broker().url(),
                "NEXUS_S3_URL", addresses.storage().url(), "NEXUS_S3_ACCESS_KEY", addresses.storage().accessKey(),
                "NEXUS_S3_SECRET_KEY", addresses.storage().secretKey().reveal(), "NEXUS_S3_BUCKET",
                addresses.storage().bucket(), "NEXUS_SECRET_KEY", running.masterKey().base64()));
        put(environment, "CHAT", addresses.chat());
        put(environment, "CORE", addresses.core());
        return environment;
    }

    private static void put(Map<String, String> environment, String name, DatabaseAddress address) {
        environment.put("NEXUS_" + name + "_DB_URL", address.jdbcUrl());
        environment.put("NEXUS_" + name + "_DB_USER", address.user());
        environment.put("NEXUS_" + name + "_DB_PASSWORD", address.password().reveal());
    }
}
