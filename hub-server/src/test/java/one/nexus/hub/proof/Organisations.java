package one.nexus.hub.proof;

import io.netty.buffer.ByteBuf;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Organisations side by side on one hub, each with a number, customers and a screen of its own. The deliveries go to them in
 * turns; what a screen is shown that is another organisation's is counted.
 */
final class Organisations implements AutoCloseable {

    private final BenchHub hub;
    private final List<FakeWaha> servers = new ArrayList<>();
    private final List<Audience> screens = new ArrayList<>();
    private final List<Long> inboxes = new ArrayList<>();
    private final List<Webhooks> webhooks = new ArrayList<>();
    private final List<HubClient> people = new ArrayList<>();
    private final AtomicInteger strange = new AtomicInteger();
    private final Posts posts;
    private final Seen seen;

    /** Founds {@code count} of them beside that of {@code hub}, and makes {@code customers} known to each. */
    Organisations(BenchHub hub, int count, int customers) throws Exception {
        this.hub = hub;
        for (int number = 0; number < count; number++) {
            HubClient person = new HubClient(hub.process().address());
            person.signUp(number);
            FakeWaha waha = new FakeWaha();
            servers.add(waha);
            people.add(person);
            inboxes.add(person.connect(waha));
            webhooks.add(new Webhooks(waha.hook(), person.http()));
            People.known(hub, new People.Place(organisation(inboxes.getLast()), inboxes.getLast(), person), customers);
        }
        People.tidy(hub);
        posts = new Posts(webhooks, customers);
        seen = new Seen(posts);
        for (int number = 0; number < count; number++) {
            int place = number;
            screens.add(Audience.of(people.get(number), 1, (socket, content) -> look(place, content)));
        }
    }

    private long organisation(long inbox) throws Exception {
        try (Connection chat = hub.database("nexus_chat")) {
            return BenchHub.number(chat, "SELECT org_id FROM inbox WHERE id = " + inbox);
        }
    }

    private void look(int place, ByteBuf content) {
        int number = posts.numberIn(content.toString(StandardCharsets.UTF_8));
        if (number >= 0 && number % screens.size() != place) {
            strange.incrementAndGet();
        }
        seen.at(place, content);
    }

    Posts posts() {
        return posts;
    }

    Seen seen() {
        return seen;
    }

    long stored() throws Exception {
        try (Connection chat = hub.database("nexus_chat")) {
            return BenchHub.number(chat, "SELECT count(*) FROM message WHERE inbox_id IN (%s)"
                    .formatted(inboxes.stream().map(String::valueOf).collect(Collectors.joining(","))));
        }
    }

    /** What makes a measurement void, or empty. */
    String faults() {
        return seen.faults() + (strange.get() == 0 ? "" : " " + strange.get() + " shown to another organisation")
                + (screens.stream().allMatch(screen -> screen.gone() == 0) ? "" : " a screen was closed by the hub");
    }

    @Override
    public void close() {
        screens.forEach(Audience::close);
        servers.forEach(FakeWaha::close);
    }
}
