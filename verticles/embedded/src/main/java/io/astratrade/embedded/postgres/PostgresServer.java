package io.astratrade.embedded.postgres;

import io.astratrade.embedded.process.EmbeddedServer;
import io.astratrade.embedded.process.PortChoice;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.process.ServerProcess;
import io.astratrade.embedded.process.Signals;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL 17: superuser {@code postgres}, trust authentication, database {@code astratrade}. */
public final class PostgresServer extends EmbeddedServer {

    public static final String SUPERUSER = "postgres";
    public static final String DATABASE = "astratrade";
    /** The database that new ones begin as. */
    private static final String EMPTY = "template1";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final PostgresBinaries binaries;
    private final PostgresCluster cluster;
    private final ServerOptions options;

    private PostgresServer(PostgresBinaries binaries, PostgresCluster cluster, int port, ServerOptions options) {
        super("PostgreSQL", port, options);
        this.binaries = binaries;
        this.cluster = cluster;
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

    /** Creates an empty database unless it is there; the name must be a plain lower-case identifier. */
    public void createDatabase(String name) {
        createDatabase(name, EMPTY);
    }

    /** Creates a copy of a database that nobody is connected to, unless it is there; both names must be plain. */
    public void createDatabase(String name, String template) {
        PostgresDatabases.create(jdbcUri(SUPERUSER, SUPERUSER), name, template);
    }

    /** {@code postgresql://user@host:port/database} as the Vert.x client reads it. */
    public String uri(String database, String user) {
        return "postgresql://" + user + "@" + HOST + ":" + port() + "/" + database;
    }

    /** Of the database {@code astratrade}, for whoever connects to it. */
    public String uri() {
        return "postgresql://" + HOST + ":" + port() + "/" + DATABASE;
    }

    /** The superuser's URI of the database {@code astratrade}. */
    public String adminUri() {
        return uri(DATABASE, SUPERUSER);
    }

    /** The same as {@link #uri} for JDBC. */
    public String jdbcUri(String database, String user) {
        return "jdbc:postgresql://" + HOST + ":" + port() + "/" + database + "?user=" + user;
    }

    @Override
    protected ServerProcess spawn() {
        cluster.takeOver();
        return ServerProcess.start(
                "PostgreSQL",
                PostgresCommands.postmaster(binaries, cluster.directory(), port(), options),
                cluster.log());
    }

    @Override
    protected boolean isReady() {
        return cluster.isReady();
    }

    @Override
    protected void prepare() {
        createDatabase(DATABASE);
    }

    @Override
    protected void stop(ServerProcess process) {
        process.stop(Signals.FAST_STOP, STOP_LIMIT);
    }
}
