package io.astratrade.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RequestLoadTest {
    private static final long LIMIT_S = 30;

    @Test
    void theProcessorsCountOnlyWhileRequestsCome() {
        work(RequestLoad::request, () -> RequestLoad.recent() > 0);
        assertThat(RequestLoad.recent()).isLessThanOrEqualTo(1);
        work(Thread::onSpinWait, () -> RequestLoad.recent() == 0);
        assertThat(RequestLoad.recent()).isZero();
    }

    /** Keeps a processor busy until something holds. */
    private static void work(Runnable work, BooleanSupplier until) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            work.run();
        }
    }
}
