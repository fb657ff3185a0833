package io.astratrade.launcher.node;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** Ends what was begun in this process, in reverse order, when the process is asked to end or a command fails. */
public final class Shutdown {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private Shutdown() {}

    /** Takes part in the end of the JVM from now on. */
    public static Shutdown atExit() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "astra-stop"));
        return shutdown;
    }

    /** Adds what ends the thing that is begun next; it has to bear that thing being half begun. */
    public synchronized void add(Runnable step) {
        steps.push(step);
    }

    /** Waits until everything has ended. */
    public void await() throws InterruptedException {
        done.await();
    }

    /** Begins something; when it fails because the process is being ended, that is no failure. */
    public void guard(Runnable beginning) throws InterruptedException {
        try {
            beginning.run();
        } catch (RuntimeException failure) {
            if (begun.getCount() > 0) {
                throw failure;
            }
            await();
        }
    }

    private void run() {
        begun.countDown();
        for (Runnable step = next(); step != null; step = next()) {
            try {
                step.run();
            } catch (RuntimeException e) {
                System.err.println("Stopping: " + e.getMessage());
            }
        }
        done.countDown();
    }

    private synchronized Runnable next() {
        return steps.poll();
    }
}
