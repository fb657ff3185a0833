/**
 * PostgreSQL and Redis as child processes, for {@code astra up} and for the tests.
 *
 * <pre>
 *   EmbeddedBackends.start(root)
 *     |-- DataDirectoryLock   root/lock             one JVM per data directory
 *     |-- PostgresServer      root/postgres         initdb, postmaster, database "astratrade"
 *     |     '-- PostgresBinaries, PostgresCluster, PostgresCommands
 *     '-- RedisServer         root/redis            append-only file, noeviction
 *           '-- RedisBinary
 *
 *   each server:  OrphanProcesses (what a killed JVM left running) -> ServerProcess (own session, log file)
 *                 -> ready, or ServerStartException with the end of the log
 *                 -> ServerShutdownHook (shutdown hook, unless stopped before)
 * </pre>
 *
 * Every call blocks its caller for a bounded time; event loops must not make them.
 */
package io.astratrade.embedded;
