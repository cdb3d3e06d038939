package one.nexus.hub.proof;

/** How long one sender waits for its answer, against one commit of the same rows. */
final class AcknowledgementBlock implements Block {

    private static final int CUSTOMERS = 1_000;
    private static final int EACH = 1_000;
    private static final int WARM_UP = 3_000;

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (BenchHub hub = BenchHub.fresh();
                Senders sender = new Senders(hub.process().address(), 1)) {
            People.known(hub, CUSTOMERS);
            Posts posts = new Posts(hub.webhooks(), CUSTOMERS);
            try (SameRows rows = new SameRows(hub, CUSTOMERS)) {
                sender.flood(posts.fresh(WARM_UP).requests());
                Interleaved turns = Interleaved.of(() -> rows.commits(EACH).percentile(.5), () -> {
                    Sample waits = sender.flood(posts.fresh(EACH).requests()).waits();
                    report.say("answer, one sender: " + waits);
                    return waits.percentile(.5);
                });
                report.add(Row.times(name(), "webhook's answer, one sender, p50", "ms", turns.limit(), turns.ours(),
                        4));
            }
        }
    }
}
