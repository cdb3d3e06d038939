package one.nexus.hub.proof;

/** How long one sender waits for its answer, against one commit of the same rows, on a hub that has run for a while. */
final class AcknowledgementBlock implements Block {

    private static final int CUSTOMERS = 1_000;
    private static final int EACH = 2_000;
    private static final int WARM_UP = 3_000;

    private final WarmUp warmUp;

    AcknowledgementBlock(WarmUp warmUp) {
        this.warmUp = warmUp;
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (BenchHub hub = BenchHub.fresh()) {
            People.known(hub, CUSTOMERS);
            Posts posts = new Posts(hub.webhooks(), CUSTOMERS);
            report.say("warm: %.0f/s answered".formatted(warmUp.of(hub, posts)));
            try (SameRows rows = new SameRows(hub, CUSTOMERS);
                    Senders sender = new Senders(hub.process().address(), 1)) {
                sender.flood(posts.fresh(WARM_UP).requests());
                Interleaved turns = Interleaved.of(() -> rows.commits(EACH).percentile(.5), () -> {
                    Sample waits = sender.flood(posts.fresh(EACH).requests()).waits();
                    report.say("answer, one sender: " + waits);
                    return waits.percentile(.5);
                });
                report.add(Row.times(name(), "webhook's answer, one sender, p50", "ms", turns.limit(), turns.ours(),
                        4).noted(warmUp.told()));
            }
        }
    }
}
