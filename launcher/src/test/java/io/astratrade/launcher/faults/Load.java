package io.astratrade.launcher.faults;

import io.astratrade.testkit.TestTimeouts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Traders who buy again and again, each on a thread of its own, until the load is closed. */
final class Load implements AutoCloseable {
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final ExecutorService threads;
    private final long pauseMillis;

    private Load(int size, Duration pause) {
        pauseMillis = pause.toMillis();
        threads = Executors.newFixedThreadPool(size);
    }

    static Load of(List<Trader> traders) {
        return of(traders, Duration.ZERO);
    }

    /** With a pause after each order, so that traders stay within their limits. */
    static Load of(List<Trader> traders, Duration pause) {
        Load load = new Load(traders.size(), pause);
        traders.forEach(trader -> load.threads.execute(() -> load.trade(trader)));
        return load;
    }

    /** Returns when each of them has had one more order acknowledged than before. */
    static void untilAllTrade(List<Trader> traders) {
        for (Trader trader : traders) {
            int before = trader.acknowledged().size();
            TestTimeouts.eventually().until(() -> trader.acknowledged().size() > before);
        }
    }

    private void trade(Trader trader) {
        while (running.get()) {
            trader.buyOnce();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
        }
    }

    @Override
    public void close() {
        running.set(false);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2 * TestTimeouts.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("traders still wait for answers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
