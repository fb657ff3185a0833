package io.astratrade.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis as a child process on loopback: append-only file synced every second, no eviction. All calls block for a
 * bounded time; a second start on a directory in use stops the first server, so share a directory only under a
 * {@link DataDirectoryLock}.
 */
public final class RedisServer implements AutoCloseable {

    public static final String HOST = "127.0.0.1";

    private static final Logger log = LoggerFactory.getLogger(RedisServer.class);
    /** Ample for replaying all the log that a killed server may leave. */
    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Path binary;
    private final RedisDirectory directory;
    private final ServerOptions options;
    private final int port;
    private ServerProcess process;
    private LastResort lastResort;

    private RedisServer(Path binary, RedisDirectory directory, int port, ServerOptions options) {
        this.binary = binary;
        this.directory = directory;
        this.port = port;
        this.options = options;
    }

    /** Starts on data that is kept; port 0 takes a free one. */
    public static RedisServer start(Path dataDirectory, int port) {
        return start(dataDirectory, port, ServerOptions.persistent());
    }

    public static RedisServer start(Path dataDirectory, int port, ServerOptions options) {
        return start(RedisBinary.locate(), dataDirectory, port, options);
    }

    static RedisServer start(Path binary, Path dataDirectory, int port, ServerOptions options) {
        RedisDirectory directory = createDirectory(dataDirectory);
        return PortChoice.start(port, chosen -> {
            RedisServer server = new RedisServer(binary, directory, chosen, options);
            server.launch();
            return server;
        });
    }

    /** Stops the server, if any, that a JVM which ended without stopping it left running on this directory. */
    public static void stopLeftover(Path dataDirectory) {
        new RedisDirectory(dataDirectory.toAbsolutePath().normalize()).takeOver();
    }

    private static RedisDirectory createDirectory(Path dataDirectory) {
        try {
            return new RedisDirectory(Files.createDirectories(dataDirectory).toRealPath());
        } catch (IOException e) {
            throw new ServerStartException("Cannot create the Redis data directory " + dataDirectory + ": " + e, e);
        }
    }

    private synchronized void launch() {
        long began = System.nanoTime();
        directory.takeOver();
        Path configuration = directory.configure(port);
        lastResort = LastResort.register("redis", options.exitGrace(), options.durable() ? this::stop : this::kill);
        try {
            process =
                    ServerProcess.start("Redis", List.of(binary.toString(), configuration.toString()), directory.log());
            process.awaitReady(() -> RedisPing.answers(port), START_LIMIT);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
        log.info("Redis {} on port {} ready in {} ms", pid(), port, (System.nanoTime() - began) / 1_000_000);
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return port;
    }

    /** Process id of the server that was started last. */
    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean isRunning() {
        return process.isAlive();
    }

    /** {@code redis://host:port} as the Vert.x client reads it. */
    public String uri() {
        return "redis://" + HOST + ":" + port;
    }

    /** Writes the append-only file out and stops; does nothing when stopped. */
    public synchronized void stop() {
        lastResort.cancel();
        process.stop(Signals.TERMINATE, STOP_LIMIT);
    }

    /** SIGKILL: up to a second of writes may not be in the append-only file after a power failure. */
    public synchronized void kill() {
        lastResort.cancel();
        if (process != null) {
            process.kill();
        }
    }

    /** Stops unless killed or stopped already, and starts again: same port, same data. */
    public synchronized void restart() {
        stop();
        launch();
    }

    @Override
    public void close() {
        stop();
    }
}
