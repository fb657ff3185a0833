package io.astratrade.testkit.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.TestTimeouts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StarvedThreadsTest {
    private static final long WITHIN = TimeUnit.SECONDS.toNanos(2);
    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(50);

    private final StarvedThreads starved = StarvedThreads.watched();

    @Test
    void anEventLoopThatIsBusyIsNotStarved() throws InterruptedException {
        whileRunning("vert.x-eventloop-thread-901", StarvedThreadsTest::work, () -> TestTimeouts.eventually()
                .until(() -> !starved.starved("vert.x-eventloop-thread-901", WITHIN, LIMIT)));
    }

    @Test
    void anEventLoopThatWaitsIsNotStarved() throws InterruptedException {
        whileRunning("vert.x-eventloop-thread-902", StarvedThreadsTest::sleep, () -> TestTimeouts.eventually()
                .until(() -> !starved.starved("vert.x-eventloop-thread-902", WITHIN, LIMIT)));
    }

    @Test
    void aThreadThatIsNotThereIsNotStarved() {
        assertThat(starved.starved("vert.x-eventloop-thread-903", WITHIN, LIMIT))
                .isFalse();
    }

    private static void whileRunning(String name, Runnable body, Runnable check) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    begun.countDown();
                    body.run();
                },
                name);
        thread.start();
        begun.await();
        check.run();
        thread.interrupt();
        thread.join();
    }

    private static void work() {
        long count = 0;
        while (!Thread.currentThread().isInterrupted()) {
            count++;
        }
        assertThat(count).isPositive();
    }

    private static void sleep() {
        try {
            TimeUnit.HOURS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
