package io.astratrade.platform.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sets up connections to PostgreSQL. */
public final class PgConnections {
    private static final int CACHED_STATEMENTS = 512;
    private static final int CACHED_SQL_LENGTH = 16_384;
    private static final int IDLE_MINUTES = 5;
    private static final int USER_TIMEOUT_MS = 10_000;
    private static final Duration IDLE_ALONE = Duration.ofSeconds(15);
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(15);

    private PgConnections() {}

    static Pool pool(Vertx vertx, DatabaseConfig config) {
        PoolOptions limits = new PoolOptions()
                .setName(config.schema())
                .setMaxSize(config.poolSize())
                .setMaxWaitQueueSize(config.maxWaitQueue())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectionTimeout((int) config.acquireTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MINUTES)
                .setIdleTimeout(IDLE_MINUTES);
        NetClientOptions socket = new NetClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setTcpKeepAlive(true)
                .setTcpUserTimeout(USER_TIMEOUT_MS);
        return PgBuilder.pool()
                .with(limits)
                .with(socket)
                .connectingTo(options(config))
                .using(vertx)
                .build();
    }

    /**
     * A connection outside the pool, for what belongs to a session: advisory locks, LISTEN. It is to be used every few seconds:
     * the server ends one whose process is frozen or has vanished, so that its locks are free.
     */
    public static Future<PgConnection> alone(Vertx vertx, DatabaseConfig config) {
        return PgConnection.connect(
                vertx,
                options(config)
                        .addProperty("idle_session_timeout", millis(IDLE_ALONE))
                        .addProperty("tcp_user_timeout", Integer.toString(USER_TIMEOUT_MS)));
    }

    /** Plans are made anew each time: one made for a table that was empty would read all of it once it has grown. */
    private static PgConnectOptions options(DatabaseConfig config) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setDatabase(config.database())
                .setUser(config.user())
                .setPassword(config.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(CACHED_STATEMENTS)
                .setPreparedStatementCacheSqlLimit(CACHED_SQL_LENGTH);
        options.setMetricsName(config.schema());
        return options.addProperty("application_name", "astra-" + config.schema())
                .addProperty("search_path", config.schema())
                .addProperty("TimeZone", "UTC")
                .addProperty("plan_cache_mode", "force_custom_plan")
                .addProperty("statement_timeout", millis(config.statementTimeout()))
                .addProperty("idle_in_transaction_session_timeout", millis(IDLE_IN_TRANSACTION));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
