package one.nexus.hub.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a socket costs that nobody says anything to. */
final class SocketsBlock implements Block {

    private static final int SOCKETS = 5_000;
    private static final int BEFORE = 200;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (BenchHub hub = BenchHub.fresh()) {
            Audience.of(hub.ana(), BEFORE, (socket, content) -> {
            }).close();
            long process = hub.process().pid();
            double heapBefore = heapKb(process);
            double residentBefore = Machine.residentMb(process);
            try (Audience audience = Audience.of(hub.ana(), SOCKETS, (socket, content) -> {
            })) {
                double heap = (heapKb(process) - heapBefore) / SOCKETS;
                double resident = (Machine.residentMb(process) - residentBefore) * 1024 / SOCKETS;
                report.add(Row.atMost(name(), "heap of an idle socket", "KB", new Spread(heap), 20)
                        .noted("%d of %,d closed".formatted(audience.gone(), SOCKETS)));
                report.add(Row.atMost(name(), "resident memory of an idle socket", "KB", new Spread(resident), 20));
            }
        }
    }

    /** What the heap holds after a collection. */
    private static double heapKb(long process) {
        Machine.said("jcmd", Long.toString(process), "GC.run");
        Matcher used = USED.matcher(Machine.said("jcmd", Long.toString(process), "GC.heap_info"));
        double sum = 0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1));
        }
        return sum;
    }
}
