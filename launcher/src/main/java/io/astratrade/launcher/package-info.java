/**
 * The program `astra`: one command line over every module on the class path.
 *
 * <pre>
 *   Astra ─► command.* and Contributed (commands of the domains)
 *              ├─ Backends: PostgreSQL and Redis, embedded or given      Ports, RuntimeFile: where they are
 *              ├─ RunningNode: the services of this process ─► Readiness ─► Shutdown
 *              └─ Failures ─► ExitCode
 * </pre>
 */
package io.astratrade.launcher;
