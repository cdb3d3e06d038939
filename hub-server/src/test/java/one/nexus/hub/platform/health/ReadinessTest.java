package one.nexus.hub.platform.health;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

class ReadinessTest {

    @Test
    void namesThePartsThatDoNotAnswer() {
        assertThat(away(part("chat", () -> true), part("storage", () -> false), part("core", () -> {
            throw new IllegalStateException("gone");
        }))).containsExactly("core", "storage");
    }

    @Test
    void doesNotWaitForAPartThatHangs() {
        var never = new CountDownLatch(1);
        long start = System.nanoTime();
        assertThat(away(part("broker", () -> hanging(never)), part("storage", () -> hanging(never))))
                .containsExactly("broker", "storage");
        assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
    }

    private static List<String> away(Part... parts) {
        var readiness = new Readiness(List.of(parts), Clock.systemUTC());
        try {
            return readiness.away();
        } finally {
            readiness.close();
        }
    }

    private static boolean hanging(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Part part(String name, BooleanSupplier answer) {
        return new Part() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean answers() {
                return answer.getAsBoolean();
            }
        };
    }
}
