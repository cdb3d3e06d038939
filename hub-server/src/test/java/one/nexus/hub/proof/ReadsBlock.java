package one.nexus.hub.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How long the list of conversations, a page of a thread and the search for messages take over a long history, against the
 * statement they are made of; and how much longer they take over a history ten times as long.
 */
final class ReadsBlock implements Block {

    private static final int ASKED = 1_000;
    private static final int SIDE_BY_SIDE = 8;
    /** How often everything is asked for beforehand: the first minute of a hub goes into compiling it. */
    private static final int WARM_UP = 5;
    private static final double SLOWER_MS = 1.0;
    private static final double SLOPE = 0.05;
    private static final double SEARCH_SLOPE = 0.35;
    private static final Duration LONG = Duration.ofDays(1);

    private final Path homes;
    private final List<Long> sizes;

    /**
     * @param homes the folder that keeps the histories between runs
     * @param sizes how many messages they have
     */
    ReadsBlock(Path homes, List<Long> sizes) {
        this.homes = homes;
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return "reads";
    }

    /** One kind of read: the request, and the statement behind it with one {@code ?} for the conversation, if any. */
    private record Read(String what, List<byte[]> requests, String sql, List<Long> conversations) {}

    @Override
    public void measure(Report report) throws Exception {
        List<Map<String, Double>> medians = new ArrayList<>();
        for (long size : sizes) {
            try (BenchHub hub = BenchHub.on(homes.resolve("messages-" + size))) {
                if (!Archive.whole(hub)) {
                    Archive.fill(hub, report, size, LONG);
                }
                Map<String, Double> here = new LinkedHashMap<>();
                for (Read read : List.of(list(hub), page(hub))) {
                    here.put(read.what(), measure(report, hub, read, size));
                }
                here.putAll(SearchReads.measure(report, hub, shortly(size)));
                medians.add(here);
            }
        }
        for (int next = 1; next < sizes.size(); next++) {
            double grown = Math.log10((double) sizes.get(next) / sizes.get(next - 1));
            Map<String, Double> smaller = medians.get(next - 1);
            String sizesShortly = shortly(sizes.get(next - 1)) + " to " + shortly(sizes.get(next));
            medians.get(next).forEach((what, median) -> {
                double slope = Math.log10(median / smaller.getOrDefault(what, median)) / grown;
                report.add(Row.atMost(name(), "growth of the " + what + ", " + sizesShortly, "slope",
                        new Spread(slope), what.startsWith("search") ? SEARCH_SLOPE : SLOPE));
            });
        }
    }

    private double measure(Report report, BenchHub hub, Read read, long size) throws Exception {
        String what = read.what() + " at " + shortly(size);
        flood(hub, SIDE_BY_SIDE, Collections.nCopies(WARM_UP, read.requests()).stream().flatMap(List::stream).toList());
        Interleaved alone = Interleaved.of(() -> sql(hub, read).percentile(.5),
                () -> flood(hub, 1, read.requests()).waits().percentile(.5));
        report.add(Row.above(name(), what + ", one at a time, p50", "ms", alone.limit(), alone.ours(), SLOWER_MS));
        Interleaved together = Interleaved.of(() -> sqlPerSecond(hub, read),
                () -> flood(hub, SIDE_BY_SIDE, read.requests()).perSecond());
        report.add(Row.share(name(), what + ", eight at a time", "/s", together.limit(), together.ours(), 0.25));
        return alone.ours().median();
    }

    /** Sends {@code requests} by {@code senders} at once. */
    static Senders.Times flood(BenchHub hub, int senders, List<byte[]> requests) throws InterruptedException {
        try (Senders lines = new Senders(hub.process().address(), senders)) {
            return lines.flood(requests);
        }
    }

    private static Read list(BenchHub hub) throws ReflectiveOperationException {
        String sql = statement("list.ConversationRow").replaceFirst("(?<!:):user", "1")
                + " WHERE c.status = 'open' ORDER BY c.active_at DESC, c.id DESC LIMIT 41";
        byte[] request = get(hub, "/api/conversation/conversations?limit=40");
        return new Read("list of 40", Collections.nCopies(ASKED, request), sql,
                Collections.nCopies(ASKED, 0L));
    }

    private static Read page(BenchHub hub) throws Exception {
        List<Long> conversations = new ArrayList<>();
        try (Connection chat = hub.database("nexus_chat");
                Statement statement = chat.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM conversation WHERE last_message_id IS NOT NULL "
                        + "ORDER BY hashint8(id) LIMIT " + ASKED)) {
            while (rows.next()) {
                conversations.add(rows.getLong(1));
            }
        }
        String sql = statement("message.MessageRow") + " WHERE m.conversation_id = ? "
                + "ORDER BY m.sent_at DESC, m.envelope_ms DESC, m.id DESC LIMIT 51";
        return new Read("page of 50", conversations.stream()
                .map(id -> get(hub, "/api/conversation/conversations/" + id + "/messages?limit=50")).toList(), sql,
                conversations);
    }

    /** The hub's own statement, so that the two cannot drift apart. */
    static String statement(String row) throws ReflectiveOperationException {
        var field = Class.forName("one.nexus.hub.conversation." + row).getDeclaredField("SELECT");
        field.setAccessible(true);
        return (String) field.get(null);
    }

    static byte[] get(BenchHub hub, String path) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n"
                .formatted(path, hub.process().address().getAuthority(), hub.ana().cookie())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Sample sql(BenchHub hub, Read read) throws SQLException {
        long[] nanos = new long[ASKED];
        try (Connection chat = scoped(hub); PreparedStatement statement = chat.prepareStatement(read.sql())) {
            for (int number = 0; number < ASKED; number++) {
                long from = System.nanoTime();
                ask(statement, read.conversations().get(number));
                nanos[number] = System.nanoTime() - from;
            }
        }
        return new Sample(nanos);
    }

    private static double sqlPerSecond(BenchHub hub, Read read) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            Connection[] connections = new Connection[SIDE_BY_SIDE];
            for (int number = 0; number < SIDE_BY_SIDE; number++) {
                connections[number] = scoped(hub);
            }
            long from = System.nanoTime();
            for (var done : threads.invokeAll(Arrays.stream(connections).<Callable<Integer>>map(
                    connection -> () -> askAll(connection, read)).toList())) {
                done.get();
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            for (Connection connection : connections) {
                connection.close();
            }
            return SIDE_BY_SIDE * ASKED / seconds;
        }
    }

    private static int askAll(Connection connection, Read read) throws SQLException {
        int rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(read.sql())) {
            for (long conversation : read.conversations()) {
                rows += ask(statement, conversation);
            }
        }
        return rows;
    }

    static int ask(PreparedStatement statement, long conversation) throws SQLException {
        if (conversation > 0) {
            statement.setLong(1, conversation);
        }
        int read = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    read += rows.getObject(column) == null ? 0 : 1;
                }
            }
        }
        return read;
    }

    /** As the hub asks: a login that sees the rows of its organisation alone. */
    static Connection scoped(BenchHub hub) throws SQLException {
        Connection chat = hub.database("nexus_chat");
        try (Statement statement = chat.createStatement()) {
            statement.execute("SET ROLE nexus_hub; SET nexus.org = '%d'".formatted(hub.organisation()));
        }
        return chat;
    }

    private static String shortly(long size) {
        return size >= 1_000_000 ? size / 1_000_000 + " M" : String.format(Locale.ROOT, "%,d", size);
    }
}
