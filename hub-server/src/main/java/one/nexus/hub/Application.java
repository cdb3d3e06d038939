package one.nexus.hub;

import one.nexus.hub.platform.settings.StartupFault;

import java.util.concurrent.CountDownLatch;

/** Starts the hub and stays until it is told to stop. */
public final class Application {

    private static final int FAILED = 1;

    private Application() {}

    /**
     * @param args {@code --until-ready} stops the hub as soon as it answers, which is how its class cache is made;
     *     {@code --stop-with <pid>} stops it when that process ends, however it ends
     */
    public static void main(String[] args) throws InterruptedException {
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

    private static void stopWith(long process) {
        ProcessHandle.of(process).ifPresent(handle -> handle.onExit().thenRunAsync(() -> System.exit(0)));
    }
}
