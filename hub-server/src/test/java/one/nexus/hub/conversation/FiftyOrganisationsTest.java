package one.nexus.hub.conversation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import one.nexus.hub.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Fifty organisations on one hub, all at work at once: what one does is no other's business. */
@MicronautTest(transactional = false)
class FiftyOrganisationsTest {

    private static final int COUNT = 50;

    @Inject
    EmbeddedServer hub;

    @Inject
    People people;

    private List<Desk> desks = List.of();

    @AfterEach
    void closed() {
        desks.forEach(Desk::close);
    }

    private <T> List<T> atOnce(Function<Desk, T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> calls = desks.stream().map(desk -> (Callable<T>) () -> work.apply(desk)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> begun : threads.invokeAll(calls)) {
                results.add(begun.get());
            }
            return results;
        }
    }

    @Test
    void eachReceiveAndAnswerTheirOwnCustomerOnly() throws Exception {
        desks = IntStream.range(0, COUNT).mapToObj(number -> Desk.open(hub, people)).toList();
        assertThat(atOnce(desk -> desk.deliver("gows/message.text.lid-with-alt.json"))).containsOnly(200)
                .hasSize(COUNT);
        List<Long> conversations = atOnce(Desk::conversation);
        assertThat(conversations).doesNotHaveDuplicates();

        List<String> states = atOnce(desk -> {
            desk.waha.answers("POST /api/sendText", 201, Fixtures.bytes("rest/sendText.response.gows.json"));
            long conversation = desk.conversation();
            long message = Desk.id(desk.write(conversation, "Olá da " + desk.inbox));
            return String.valueOf(desk.await(conversation, message, line -> line.get("status").equals("sent"))
                    .get("status"));
        });
        assertThat(states).hasSize(COUNT).containsOnly("sent");

        for (Desk desk : desks) {
            assertThat(desk.waha.calls("POST", "/api/sendText")).singleElement()
                    .satisfies(call -> assertThat(call.body()).contains("Olá da " + desk.inbox + "\""));
            assertThat(desk.thread(desk.conversation())).hasSize(2);
        }
        Desk stranger = desks.getFirst();
        assertThat(conversations.stream().filter(id -> id != stranger.conversation())
                .map(id -> stranger.open(id).status()))
                .hasSize(COUNT - 1).containsOnly(404);
    }
}
