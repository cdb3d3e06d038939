package one.nexus.hub.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Webhooks of texts that say their own id, of customers in turn, made before they are sent. */
final class Posts {

    /** Every hundredth delivery is one that was delivered before: networks repeat themselves. */
    private static final int REPEATED = 100;
    private static final int AGO = 50;

    private final List<Webhooks> webhooks;
    private final int customers;
    private final long run = Instant.now().getEpochSecond();
    private int serial;

    /** @param customers among how many the texts are spread */
    Posts(Webhooks webhooks, int customers) {
        this(List.of(webhooks), customers);
    }

    /** The same to several inboxes in turns: the message of a number goes to that of its remainder. */
    Posts(List<Webhooks> webhooks, int customers) {
        this.webhooks = webhooks;
        this.customers = customers;
    }

    /**
     * Deliveries that follow each other.
     *
     * @param first the number of the first message
     * @param messages how many different ones there are
     */
    record Batch(List<byte[]> requests, int first, int messages) {}

    /** {@code count} deliveries, all of them new. */
    Batch fresh(int count) {
        return batch(count, Integer.MAX_VALUE);
    }

    /** {@code count} deliveries, one of a hundred repeated. */
    Batch withRepeats(int count) {
        return batch(count, REPEATED);
    }

    /** Everything made after {@code earlier}, to be looked for and not to be sent. */
    Batch since(Batch earlier) {
        int first = earlier.first() + earlier.messages();
        return new Batch(List.of(), first, serial - first);
    }

    private Batch batch(int count, int repeated) {
        int first = serial;
        List<byte[]> requests = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            boolean again = number % repeated == 0 && number > AGO;
            requests.add(again ? requests.get(number - AGO) : next());
        }
        return new Batch(requests, first, serial - first);
    }

    private byte[] next() {
        int number = serial++;
        String id = id(number);
        Webhooks inbox = webhooks.get(number % webhooks.size());
        return inbox.request(
                inbox.text((int) (number / webhooks.size() * 7_919L % customers), id, id, Instant.now()));
    }

    String id(int number) {
        return "3EB0%010d%09d".formatted(run, number);
    }

    /** The number of the message that a frame shows, or -1. */
    int numberIn(String frame) {
        String mark = "3EB0%010d".formatted(run);
        int at = frame.indexOf(mark);
        return at < 0 ? -1 : Integer.parseInt(frame.substring(at + mark.length(), at + mark.length() + 9));
    }
}
