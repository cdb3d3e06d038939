package one.nexus.hub;

import one.nexus.hub.platform.embedded.KeyRotation;
import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.Settings;
import one.nexus.hub.platform.settings.StartupFault;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts the hub and stays until it is told to stop. */
public final class Application {

    private static final int FAILED = 1;

    private Application() {}

    /**
     * @param args {@code --until-ready} stops the hub as soon as it answers, which is how its class cache is made;
     *     {@code --stop-with <pid>} stops it when that process ends, however it ends; {@code rotate-key} changes the
     *     secret key instead of starting
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0 && args[0].equals("rotate-key")) {
            System.exit(rotated() ? 0 : FAILED);
        }
        var hub = new Hub(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
        if (args.length > 1 && args[0].equals("--stop-with")) {
            stopWith(Long.parseLong(args[1]));
        }
        try {
            hub.start();
        } catch (StartupFault fault) {
            fault.sentences().forEach(Notices::fault);
            System.exit(FAILED);
        }
        if (args.length > 0 && args[0].equals("--until-ready")) {
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    private static boolean rotated() {
        try {
            var settings = Settings.from(System.getenv());
            var given = Optional.ofNullable(System.getenv("NEXUS_NEW_SECRET_KEY")).map(Secret::new);
            int changed = new KeyRotation(settings, given).run();
            Notices.say("The secret key is changed; %d stored values are sealed with it.".formatted(changed));
            return true;
        } catch (StartupFault fault) {
            fault.sentences().forEach(Notices::fault);
            return false;
        }
    }

    private static void stopWith(long process) {
        ProcessHandle.of(process).ifPresent(handle -> handle.onExit().thenRunAsync(() -> System.exit(0)));
    }
}
