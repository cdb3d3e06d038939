package one.nexus.hub.proof;

/** What a socket costs that nobody says anything to. */
final class SocketsBlock implements Block {

    private static final int SOCKETS = 5_000;
    private static final int BEFORE = 200;

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
            double heapBefore = Machine.heapKb(process);
            double residentBefore = Machine.residentMb(process);
            try (Audience audience = Audience.of(hub.ana(), SOCKETS, (socket, content) -> {
            })) {
                double heap = (Machine.heapKb(process) - heapBefore) / SOCKETS;
                double resident = (Machine.residentMb(process) - residentBefore) * 1024 / SOCKETS;
                report.add(Row.atMost(name(), "heap of an idle socket", "KB", new Spread(heap), 20)
                        .noted("%d of %,d closed".formatted(audience.gone(), SOCKETS)));
                report.add(Row.atMost(name(), "resident memory of an idle socket", "KB", new Spread(resident), 20));
            }
        }
    }
}
