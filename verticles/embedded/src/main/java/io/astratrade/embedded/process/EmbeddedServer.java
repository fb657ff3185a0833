package io.astratrade.embedded.process;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server as a child process on loopback, stopped at the latest when the JVM ends. All calls block for a bounded time;
 * a second start on a directory in use stops the first server, so share a directory only under a
 * lock of it.
 */
public abstract class EmbeddedServer implements AutoCloseable {

    public static final String HOST = "127.0.0.1";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    /** Ample for reading again all that a killed server may leave. */
    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final String name;
    private final int port;
    private final ServerOptions options;
    private ServerProcess process;
    private ServerShutdownHook lastResort;

    protected EmbeddedServer(String name, int port, ServerOptions options) {
        this.name = name;
        this.port = port;
        this.options = options;
    }

    /** Stops whoever still runs on the directory, and starts the process. */
    protected abstract ServerProcess spawn();

    protected abstract boolean isReady();

    /** What a server that has just become ready needs. */
    protected void prepare() {}

    /** Asks the process to finish its writes and end. */
    protected abstract void stop(ServerProcess process);

    protected final synchronized void launch() {
        long began = System.nanoTime();
        lastResort = ServerShutdownHook.register(
                name.toLowerCase(Locale.ROOT), options.exitGrace(), options.durable() ? this::stop : this::kill);
        try {
            process = spawn();
            process.awaitReady(this::isReady, START_LIMIT);
            prepare();
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
        log.info("{} {} on port {} ready in {} ms", name, pid(), port, (System.nanoTime() - began) / 1_000_000);
    }

    public final int port() {
        return port;
    }

    /** Process id of the server that was started last; PostgreSQL's is the postmaster's. */
    public final synchronized long pid() {
        return process.pid();
    }

    public final synchronized boolean isRunning() {
        return process.isAlive();
    }

    /** Lets the server finish its writes, and stops it; does nothing when stopped. */
    public final synchronized void stop() {
        lastResort.cancel();
        stop(process);
    }

    /** SIGKILL to the server and its children, as a power failure would: Redis may lose up to a second of writes. */
    public final synchronized void kill() {
        lastResort.cancel();
        if (process != null) {
            process.kill();
        }
    }

    /** Stops unless killed or stopped already, and starts again: same port, same data. */
    public final synchronized void restart() {
        stop();
        launch();
    }

    @Override
    public final void close() {
        stop();
    }
}
