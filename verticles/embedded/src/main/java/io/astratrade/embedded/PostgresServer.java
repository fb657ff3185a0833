package io.astratrade.embedded;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 17 as a child process on loopback: superuser {@code postgres}, trust authentication, database
 * {@code astratrade}. All calls block for a bounded time; a second start on a directory in use stops the first
 * server, so share a directory only under a {@link DataDirectoryLock}.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String HOST = "127.0.0.1";
    public static final String SUPERUSER = "postgres";
    public static final String DATABASE = "astratrade";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    /** Ample for replaying all the log that a killed server may leave. */
    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final PostgresBinaries binaries;
    private final PostgresCluster cluster;
    private final ServerOptions options;
    private final int port;
    private ServerProcess process;
    private LastResort lastResort;

    private PostgresServer(PostgresBinaries binaries, PostgresCluster cluster, int port, ServerOptions options) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
        this.options = options;
    }

    /** Starts on data that is kept; port 0 takes a free one. */
    public static PostgresServer start(Path dataDirectory, int port) {
        return start(dataDirectory, port, ServerOptions.persistent());
    }

    public static PostgresServer start(Path dataDirectory, int port, ServerOptions options) {
        PostgresBinaries binaries = PostgresBinaries.unpack();
        PostgresCluster cluster =
                new PostgresCluster(dataDirectory.toAbsolutePath().normalize());
        cluster.createWhenMissing(binaries, options);
        return PortChoice.start(port, chosen -> {
            PostgresServer server = new PostgresServer(binaries, cluster, chosen, options);
            server.launch();
            return server;
        });
    }

    /** Stops the server, if any, that a JVM which ended without stopping it left running on this directory. */
    public static void stopLeftover(Path dataDirectory) {
        new PostgresCluster(dataDirectory.toAbsolutePath().normalize()).takeOver();
    }

    private synchronized void launch() {
        long began = System.nanoTime();
        cluster.takeOver();
        lastResort = LastResort.register("postgres", options.exitGrace(), options.durable() ? this::stop : this::kill);
        try {
            process = ServerProcess.start(
                    "PostgreSQL",
                    PostgresCommands.postmaster(binaries, cluster.directory(), port, options),
                    cluster.log());
            process.awaitReady(cluster::isReady, START_LIMIT);
            createDatabase(DATABASE);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
        log.info("PostgreSQL {} on port {} ready in {} ms", pid(), port, (System.nanoTime() - began) / 1_000_000);
    }

    /** Creates an empty database unless it is there; the name must be a plain lower-case identifier. */
    public void createDatabase(String name) {
        PostgresDatabases.create(jdbcUri(SUPERUSER, SUPERUSER), name);
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster that was started last. */
    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean isRunning() {
        return process.isAlive();
    }

    /** {@code postgresql://user@host:port/database} as the Vert.x client reads it. */
    public String uri(String database, String user) {
        return "postgresql://" + user + "@" + HOST + ":" + port + "/" + database;
    }

    /** Of the database {@code astratrade}, for whoever connects to it. */
    public String uri() {
        return "postgresql://" + HOST + ":" + port + "/" + DATABASE;
    }

    /** The superuser's URI of the database {@code astratrade}. */
    public String adminUri() {
        return uri(DATABASE, SUPERUSER);
    }

    /** The same as {@link #uri} for JDBC. */
    public String jdbcUri(String database, String user) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database + "?user=" + user;
    }

    /** Ends all sessions, writes a checkpoint and stops; does nothing when stopped. */
    public synchronized void stop() {
        lastResort.cancel();
        process.stop(Signals.FAST_STOP, STOP_LIMIT);
    }

    /** SIGKILL to the postmaster and all its children, as a power failure would. */
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
