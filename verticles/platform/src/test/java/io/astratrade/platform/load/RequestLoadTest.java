package io.astratrade.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.TestTimeouts;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RequestLoadTest {
    @Test
    void theProcessorsCountOnlyWhileRequestsCome() {
        work(RequestLoad::request, () -> RequestLoad.recent() > 0);
        assertThat(RequestLoad.recent()).isLessThanOrEqualTo(1);
        work(Thread::onSpinWait, () -> RequestLoad.recent() == 0);
        assertThat(RequestLoad.recent()).isZero();
    }

    /** Keeps a processor busy until something holds. */
    private static void work(Runnable work, BooleanSupplier until) {
        long end = System.nanoTime() + TestTimeouts.LIMIT.toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            work.run();
        }
    }
}
