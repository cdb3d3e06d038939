package one.nexus.hub.live;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class BacklogTest {

    private static final String KILOBYTE = "x".repeat(1024);

    private final List<String> handed = new ArrayList<>();
    private final List<CompletableFuture<String>> untaken = new ArrayList<>();

    private final Backlog backlog = new Backlog(frame -> {
        handed.add(frame);
        var taken = new CompletableFuture<String>();
        untaken.add(taken);
        return taken;
    }, Runnable::run);

    private static String numbered(int number) {
        return number + KILOBYTE;
    }

    @Test
    void handsOverABurstInOrderAsTheNetworkTakesIt() {
        List<String> burst = IntStream.range(0, 1_000).mapToObj(BacklogTest::numbered).toList();
        assertThat(burst).allMatch(backlog::send);
        assertThat(handed).hasSizeBetween(200, 300);
        while (!untaken.isEmpty()) {
            untaken.removeFirst().complete("");
        }
        assertThat(handed).isEqualTo(burst);
    }

    @Test
    void givesUpAScreenThatTakesNothing() {
        int sent = 0;
        while (backlog.send(numbered(sent))) {
            sent++;
        }
        assertThat(sent).isBetween(4_000, 4_500);
        assertThat(handed).hasSizeBetween(200, 300);
    }

    @Test
    void writesNothingInTheThreadThatSaysSomethingWasTaken() {
        List<Runnable> asked = new ArrayList<>();
        var careful = new Backlog(frame -> {
            handed.add(frame);
            var taken = new CompletableFuture<String>();
            untaken.add(taken);
            return taken;
        }, asked::add);
        IntStream.range(0, 400).forEach(number -> careful.send(numbered(number)));
        int before = handed.size();
        while (!untaken.isEmpty()) {
            untaken.removeFirst().complete("");
        }
        assertThat(handed).hasSize(before);
        assertThat(asked).hasSize(1);
        asked.getFirst().run();
        assertThat(handed).hasSize(400);
    }

    @Test
    void goesOnAfterAFrameThatTheSocketRefused() {
        List<String> burst = IntStream.range(0, 1_000).mapToObj(BacklogTest::numbered).toList();
        burst.forEach(backlog::send);
        while (!untaken.isEmpty()) {
            untaken.removeFirst().completeExceptionally(new IllegalStateException("gone"));
        }
        assertThat(handed).isEqualTo(burst);
    }

    @Test
    void handsAFloodThatIsTakenAtOnceWithoutBeginningAnewForEach() {
        var count = new ArrayList<String>();
        var first = new CompletableFuture<String>();
        var immediate = new Backlog(frame -> {
            count.add(frame);
            return count.size() == 1 ? first : CompletableFuture.completedFuture("");
        }, Runnable::run);
        immediate.send("x".repeat(300 * 1024));
        IntStream.range(0, 100_000).forEach(number -> immediate.send("short"));
        assertThat(count).hasSize(1);
        first.complete("");
        assertThat(count).hasSize(100_001);
    }
}
