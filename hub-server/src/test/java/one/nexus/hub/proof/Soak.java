package one.nexus.hub.proof;

import java.nio.file.Path;

/**
 * How a hub is soaked.
 *
 * @param minutes of load that count; a sixth of them go before
 * @param perSecond messages a second; 0 for half of what the hub takes at most
 * @param pause a file: while it is there no other minute begins, so that a machine can be shared with short measurements
 */
record Soak(int minutes, int perSecond, Path pause) {

    private static final int WARM_UP_SHARE = 6;

    static Soak asked() {
        return new Soak(Integer.parseInt(Bench.setting("nexus.bench.soak.minutes")),
                Integer.parseInt(Bench.setting("nexus.bench.soak.rate")),
                Path.of(Bench.setting("nexus.bench.soak.pause")));
    }

    int warmUp() {
        return Math.max(1, minutes / WARM_UP_SHARE);
    }
}
