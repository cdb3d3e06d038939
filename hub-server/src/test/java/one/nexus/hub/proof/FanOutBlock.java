package one.nexus.hub.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast what has been committed reaches every screen of an organisation, against a bare Netty group that says the same
 * bytes to as many sockets. The events are written as the intake writes them, many in one commit, so that it is the way out
 * that is measured.
 */
final class FanOutBlock implements Block {

    private static final int CUSTOMERS = 500;
    private static final int DELIVERIES = 200_000;
    private static final int MOST_EVENTS = 2_000;
    private static final int SINGLE = 60;
    private static final long SINGLE_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    private static final String TELL = """
        INSERT INTO outbox (org_id, type, actor, at, data)
        SELECT m.org_id, 'message.received', 'system', now(), jsonb_build_object('conversation', m.conversation_id,
            'message', m.id, 'inbox', m.inbox_id, 'contact', c.contact_id, 'kind', 'person', 'backlog', false)
        FROM (SELECT * FROM message WHERE inbox_id = %d ORDER BY id LIMIT %d) m
        JOIN conversation c ON c.id = m.conversation_id ORDER BY m.id
        """;

    @Override
    public String name() {
        return "fanout";
    }

    @Override
    public void measure(Report report) throws Exception {
        try (BenchHub hub = BenchHub.fresh()) {
            People.known(hub, CUSTOMERS);
            try (Senders senders = new Senders(hub.process().address(), 8)) {
                senders.flood(new Posts(hub.webhooks(), CUSTOMERS).fresh(MOST_EVENTS).requests());
            }
            byte[] payload = payload(hub);
            for (int sockets : new int[]{100, 1_000}) {
                measure(report, hub, payload, sockets);
            }
        }
    }

    private static byte[] payload(BenchHub hub) throws Exception {
        var counted = new Counted(1);
        try (Audience one = Audience.of(hub.ana(), 1, counted)) {
            tell(hub, 1);
            counted.await(1);
            return counted.sample();
        }
    }

    private void measure(Report report, BenchHub hub, byte[] payload, int sockets) throws Exception {
        int events = Math.min(MOST_EVENTS, DELIVERIES / sockets);
        var shown = new Counted(sockets);
        var heard = new Counted(sockets);
        try (BareGroup group = new BareGroup();
                Audience barely = Audience.at(group.address(), sockets, heard);
                Audience screens = Audience.of(hub.ana(), sockets, shown)) {
            while (group.size() < sockets) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            var wrong = new long[1];
            Interleaved turns = Interleaved.of(() -> {
                heard.begin();
                long from = System.nanoTime();
                for (int event = 0; event < events; event++) {
                    group.tell(payload);
                }
                return (double) events * sockets / ((heard.await(events) - from) / 1e9);
            }, () -> {
                shown.begin();
                long from = System.nanoTime();
                tell(hub, events);
                double rate = (double) events * sockets / ((shown.await(events) - from) / 1e9);
                wrong[0] += shown.wrong(events);
                return rate;
            });
            Row row = Row.share(name(), "1 to %,d sockets, %d bytes".formatted(sockets, payload.length), "/s",
                    turns.limit(), turns.ours(), 0.5);
            String fault = wrong[0] == 0 ? "" : wrong[0] + " sockets were shown too little or too much";
            report.add(screens.gone() + wrong[0] == 0
                    ? row
                    : row.spoilt("%s; %d were closed".formatted(fault, screens.gone())));
            report.add(Row.told(name(), "one message, the last of %,d sockets, p99".formatted(sockets), "ms",
                    new Spread(singles(hub, shown))));
            report.say("%d and %d frames a socket".formatted(events, SINGLE));
        }
    }

    /** From before the commit until the last socket has it, one message at a time. */
    private static double singles(BenchHub hub, Counted shown) throws Exception {
        long[] nanos = new long[SINGLE];
        for (int number = 0; number < SINGLE; number++) {
            shown.begin();
            long from = System.nanoTime();
            tell(hub, 1);
            nanos[number] = shown.await(1) - from;
            LockSupport.parkNanos(SINGLE_GAP_NANOS);
        }
        return new Sample(nanos).percentile(.99);
    }

    private static void tell(BenchHub hub, int events) throws SQLException {
        try (Connection chat = hub.database("nexus_chat"); Statement statement = chat.createStatement()) {
            statement.execute(TELL.formatted(hub.inbox(), events) + "; NOTIFY nexus_outbox");
        }
    }
}
