/**
 * One process of the platform, from its modules and settings to its end.
 *
 * <pre>
 *   NeutralDefaults, Logging: before anything else
 *   Modules ─► Backends: PostgreSQL and Redis, embedded or given      Ports, RuntimeFile: where they are
 *        └──► RunningNode: the services of this process ─► Readiness ─► Shutdown
 * </pre>
 */
package io.astratrade.launcher.process;
