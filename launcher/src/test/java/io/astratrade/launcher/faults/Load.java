package io.astratrade.launcher.faults;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Traders who buy without pause, each on a thread of its own, until the load is closed. */
final class Load implements AutoCloseable {
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final ExecutorService threads;

    private Load(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    static Load of(List<Trader> traders) {
        Load load = new Load(traders.size());
        traders.forEach(trader -> load.threads.execute(() -> load.trade(trader)));
        return load;
    }

    private void trade(Trader trader) {
        while (running.get()) {
            trader.buyOnce();
        }
    }

    @Override
    public void close() {
        running.set(false);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("traders still wait for answers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
