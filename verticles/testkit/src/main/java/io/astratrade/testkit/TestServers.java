package io.astratrade.testkit;

import io.astratrade.embedded.postgres.PostgresServer;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.redis.RedisServer;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real servers for tests, on free loopback ports and throw-away data, gone when the JVM ends. The shared pair starts
 * at its first use; what a test must not share it asks for fresh.
 */
public final class TestServers {

    /** Our own hook ends the servers and then deletes their data; theirs would only do the first. */
    private static final ServerOptions OPTIONS = ServerOptions.throwAway().withExitGrace(Duration.ofSeconds(30));

    private static final ConcurrentLinkedDeque<Runnable> AT_EXIT = new ConcurrentLinkedDeque<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::end, "test-servers-end"));
    }

    private TestServers() {}

    /** The PostgreSQL that all tests of this JVM share; never restart it, see {@link #freshPostgres}. */
    public static PostgresServer postgres() {
        return SharedPostgres.SERVER;
    }

    /** The Redis that all tests of this JVM share; never flush or restart it, see {@link #freshRedis}. */
    public static RedisServer redis() {
        return SharedRedis.SERVER;
    }

    /** Superuser URI of the shared PostgreSQL's database {@code astratrade}. */
    public static String postgresUri() {
        return postgres().adminUri();
    }

    public static String redisUri() {
        return redis().uri();
    }

    /** Superuser URI of a new, empty database on the shared PostgreSQL. */
    public static String freshDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        postgres().createDatabase(name);
        return postgres().uri(name, PostgresServer.SUPERUSER);
    }

    /** Superuser URI of a new database that begins as the one that is named; nobody may be connected to that one meanwhile. */
    public static String copyOfDatabase(String uri) {
        String name = "test_" + COUNT.incrementAndGet();
        postgres().createDatabase(name, uri.substring(uri.lastIndexOf('/') + 1));
        return postgres().uri(name, PostgresServer.SUPERUSER);
    }

    /** A PostgreSQL of its own (about 1.5 s), to be restarted or killed; close it to free memory earlier. */
    public static PostgresServer freshPostgres() {
        PostgresServer server = PostgresServer.start(TestDirectory.fresh("postgres"), 0, OPTIONS);
        atExit(server::kill);
        return server;
    }

    /** An empty Redis of its own (about 0.1 s), to be flushed, restarted or killed. */
    public static RedisServer freshRedis() {
        RedisServer server = RedisServer.start(TestDirectory.fresh("redis"), 0, OPTIONS);
        atExit(server::kill);
        return server;
    }

    /** Runs when the JVM ends, before whatever was said so earlier. */
    static void atExit(Runnable end) {
        AT_EXIT.push(end);
    }

    private static void end() {
        AT_EXIT.forEach(Runnable::run);
        TestDirectory.delete();
    }

    private static final class SharedPostgres {
        private static final PostgresServer SERVER = freshPostgres();
    }

    private static final class SharedRedis {
        private static final RedisServer SERVER = freshRedis();
    }
}
