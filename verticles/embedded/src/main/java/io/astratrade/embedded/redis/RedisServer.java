package io.astratrade.embedded.redis;

import io.astratrade.embedded.process.EmbeddedServer;
import io.astratrade.embedded.process.PortChoice;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.process.ServerProcess;
import io.astratrade.embedded.process.ServerStartException;
import io.astratrade.embedded.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Redis: append-only file synced every second, no eviction. */
public final class RedisServer extends EmbeddedServer {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Path binary;
    private final RedisDirectory directory;

    private RedisServer(Path binary, RedisDirectory directory, int port, ServerOptions options) {
        super("Redis", port, options);
        this.binary = binary;
        this.directory = directory;
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

    /** {@code redis://host:port} as the Vert.x client reads it. */
    public String uri() {
        return "redis://" + HOST + ":" + port();
    }

    @Override
    protected ServerProcess spawn() {
        directory.takeOver();
        Path configuration = directory.configure(port());
        return ServerProcess.start("Redis", List.of(binary.toString(), configuration.toString()), directory.log());
    }

    @Override
    protected boolean isReady() {
        return RedisPing.answers(port());
    }

    @Override
    protected void stop(ServerProcess process) {
        process.stop(Signals.TERMINATE, STOP_LIMIT);
    }
}
