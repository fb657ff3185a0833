package io.astratrade.embedded.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends processes, ours or left over by another JVM, in bounded time. */
public final class Signals {

    public static final String FAST_STOP = "INT";
    public static final String TERMINATE = "TERM";

    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 10;

    private Signals() {}

    /** Signals, waits, and kills the whole tree when it is still there after {@code limit}. */
    public static void stop(ProcessHandle process, String signal, Duration limit) {
        send(process, signal);
        if (!await(() -> !isRunning(process), limit)) {
            log.warn("Process {} still runs {} s after SIG{}, killing it", process.pid(), limit.toSeconds(), signal);
            kill(process);
        }
    }

    /** SIGKILL for the process and its descendants, so that no orphan keeps shared memory or a socket. */
    public static void kill(ProcessHandle process) {
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        if (!await(() -> tree.stream().noneMatch(Signals::isRunning), KILL_LIMIT)) {
            throw new ServerStartException("Process " + process.pid() + " survived SIGKILL");
        }
    }

    /** A zombie that its parent has not collected yet counts as ended: it has no command any more. */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** True as soon as the condition holds, false when it does not after {@code limit}, however long this JVM stood still. */
    static boolean await(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                pause();
                return condition.getAsBoolean();
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Interrupted while waiting for an embedded server", e);
        }
    }

    /** Java itself can only send TERM and KILL; the shell builtin is everywhere, a kill program is not. */
    private static void send(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor(KILL_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new ServerStartException("Cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
