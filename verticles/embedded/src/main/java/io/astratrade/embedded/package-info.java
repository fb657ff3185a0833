/**
 * PostgreSQL and Redis as child processes, for {@code astra up} and for the tests.
 *
 * <pre>
 *   EmbeddedBackends.start(root)
 *     |-- directory.DataDirectoryLock   root/lock         one JVM per data directory
 *     |-- postgres.PostgresServer       root/postgres     initdb, postmaster, database "astratrade"
 *     '-- redis.RedisServer             root/redis        append-only file, noeviction
 *
 *   postgres, redis ─► process    one child process: started, watched, stopped, found again
 *                  '─► directory  files: unpacked programs, data directories and who owns them
 * </pre>
 *
 * Every call blocks its caller for a bounded time; event loops must not make them.
 */
package io.astratrade.embedded;
