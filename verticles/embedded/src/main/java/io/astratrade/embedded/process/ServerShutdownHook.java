package io.astratrade.embedded.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shutdown hook that stops a server whose owner did not; cancelled by a normal stop. */
final class ServerShutdownHook {

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Thread hook;

    private ServerShutdownHook(String name, Duration grace, Runnable stop) {
        this.hook = new Thread(() -> runUnlessCancelled(grace, stop), name + "-last-resort");
    }

    /** Throws IllegalStateException when the JVM is ending already: then nothing should be started any more. */
    static ServerShutdownHook register(String name, Duration grace, Runnable stop) {
        ServerShutdownHook resort = new ServerShutdownHook(name, grace, stop);
        Runtime.getRuntime().addShutdownHook(resort.hook);
        return resort;
    }

    void cancel() {
        cancelled.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownUnderWay) {
            // The hook is running already and sees the latch.
        }
    }

    private void runUnlessCancelled(Duration grace, Runnable stop) {
        try {
            if (!cancelled.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                stop.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.run();
        }
    }
}
