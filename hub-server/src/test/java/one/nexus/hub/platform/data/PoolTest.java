package one.nexus.hub.platform.data;

import one.nexus.hub.FreshDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever waits for a connection of a pool that others use: busy is not away. */
class PoolTest {

    private static final int SIZE = 2;

    private final Pool pool = new Pool("pool-test", FreshDatabases.addresses().chat(), SIZE);
    private final CoreDatabase database = new CoreDatabase(pool.jdbi());

    @AfterEach
    void closed() {
        pool.close();
    }

    private boolean slept(Duration time) {
        return database.unscoped(handle -> {
            handle.createUpdate("SELECT pg_sleep(:seconds)")
                    .bind("seconds", time.toMillis() / 1_000.0)
                    .execute();
            return true;
        });
    }

    @Test
    void waitsForAsLongAsOthersGiveTheirsBack() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = IntStream.range(0, 30)
                    .mapToObj(number -> threads.submit(() -> slept(Duration.ofMillis(200))))
                    .toList();
            for (Future<Boolean> one : asked) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    @Test
    void leavesTheLoginsOfOtherDriversAlone() {
        assertThat(slept(Duration.ZERO)).isTrue();
        assertThat(DriverManager.getLoginTimeout()).isZero();
    }

    @Test
    void refusesSoonWhenNobodyGivesTheirsBack() throws Exception {
        var held = new CountDownLatch(SIZE);
        var refused = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < SIZE; number++) {
                threads.submit(() -> database.unscoped(handle -> {
                    held.countDown();
                    refused.await();
                    return true;
                }));
            }
            held.await();
            long begun = System.nanoTime();
            try {
                assertThatThrownBy(() -> slept(Duration.ZERO)).isInstanceOf(DatabaseUnavailable.class);
            } finally {
                refused.countDown();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
