package io.astratrade.embedded;

import io.astratrade.embedded.directory.DataDirectoryInUseException;
import io.astratrade.embedded.directory.DataDirectoryLock;
import io.astratrade.embedded.postgres.PostgresServer;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.process.ServerStartException;
import io.astratrade.embedded.redis.RedisServer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL and Redis on one data directory that this JVM owns until {@link #close}. Starting blocks for seconds; after a
 * crash, while the servers replay their logs, for up to three minutes.
 */
public final class EmbeddedBackends implements AutoCloseable {

    private final DataDirectoryLock lock;
    private final PostgresServer postgres;
    private final RedisServer redis;

    private EmbeddedBackends(DataDirectoryLock lock, PostgresServer postgres, RedisServer redis) {
        this.lock = lock;
        this.postgres = postgres;
        this.redis = redis;
    }

    /** Starts both on data that is kept; port 0 takes a free one. */
    public static EmbeddedBackends start(Path root, int postgresPort, int redisPort) {
        return start(root, postgresPort, redisPort, ServerOptions.persistent());
    }

    /** Throws {@link DataDirectoryInUseException} or {@link ServerStartException}; then nothing is left running. */
    public static EmbeddedBackends start(Path root, int postgresPort, int redisPort, ServerOptions options) {
        DataDirectoryLock lock = DataDirectoryLock.acquire(root);
        CompletableFuture<RedisServer> redis = CompletableFuture.supplyAsync(
                () -> RedisServer.start(root.resolve("redis"), redisPort, options), EmbeddedBackends::run);
        PostgresServer postgres = null;
        try {
            postgres = PostgresServer.start(root.resolve("postgres"), postgresPort, options);
            return new EmbeddedBackends(lock, postgres, redis.join());
        } catch (RuntimeException e) {
            abandon(lock, postgres, redis);
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void run(Runnable start) {
        new Thread(start, "redis-start").start();
    }

    private static void abandon(DataDirectoryLock lock, PostgresServer postgres, CompletableFuture<RedisServer> redis) {
        try (lock;
                postgres) {
            redis.handle((server, failure) -> server)
                    .thenAccept(EmbeddedBackends::stopWhenStarted)
                    .join();
        }
    }

    private static void stopWhenStarted(RedisServer server) {
        if (server != null) {
            server.stop();
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public RedisServer redis() {
        return redis;
    }

    /** Stops both and gives the directory up. */
    @Override
    public void close() {
        try (lock;
                postgres) {
            redis.stop();
        }
    }
}
