package one.nexus.hub.proof;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A webhook that was answered 200 is committed: it survives {@code kill -9}, and a sender's retry does not double it. */
class KillDuringIntakeIT {

    private static final int WEBHOOKS = 2_000;
    private static final int CUSTOMERS = 40;
    private static final int SENDERS = 16;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final CountDownLatch half = new CountDownLatch(WEBHOOKS / 2);

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void everyAcknowledgedMessageIsThereOnceAfterAKill() throws Exception {
        try (FakeWaha waha = new FakeWaha(); HubProcess hub = HubProcess.start()) {
            HubClient ana = new HubClient(hub.address());
            ana.setUp(hub.setUpToken());
            ana.connect(waha);
            Webhooks webhooks = new Webhooks(waha.hook(), ana.http());

            try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
                IntStream.range(0, WEBHOOKS)
                        .forEach(number -> senders.submit(() -> deliverUntilAcknowledged(webhooks, number)));
                half.await();
                hub.kill();
                hub.restart();
            }

            assertThat(acknowledged.get()).isEqualTo(WEBHOOKS);
            List<String> expected = IntStream.range(0, WEBHOOKS).mapToObj(KillDuringIntakeIT::text).toList();
            assertThat(allTexts(ana)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private void deliverUntilAcknowledged(Webhooks webhooks, int number) {
        byte[] body = webhooks.text(number % CUSTOMERS, "3EB0KILL%012d".formatted(number), text(number), Instant.now());
        while (!delivered(webhooks, body)) {
            Thread.onSpinWait();
        }
        acknowledged.incrementAndGet();
        half.countDown();
    }

    /** As WAHA does, every failure is tried again; a refused connection fails at once, so a pause keeps the loop cool. */
    private static boolean delivered(Webhooks webhooks, byte[] body) {
        try {
            return webhooks.deliver(body) == 200;
        } catch (IOException away) {
            return pauseAfterFailure();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean pauseAfterFailure() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return false;
    }

    private static String text(int number) {
        return "mensagem " + number;
    }

    private static List<String> allTexts(HubClient client) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (JsonNode conversation : pages(client, "/api/conversation/conversations?view=all&status=open&limit=100",
                "cursor",
                "next")) {
            String thread = "/api/conversation/conversations/" + conversation.path("id").asLong()
                    + "/messages?limit=100";
            pages(client, thread, "before", "before").forEach(message -> texts.add(message.path("text").asText()));
        }
        return texts;
    }

    private static List<JsonNode> pages(HubClient client, String path, String parameter, String following)
            throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = client.get(path);
        page.path("items").forEach(items::add);
        while (page.hasNonNull(following)) {
            String cursor = URLEncoder.encode(page.path(following).asText(), StandardCharsets.UTF_8);
            page = client.get(path + "&" + parameter + "=" + cursor);
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
