/**
 * Services of this process and what they run on.
 *
 * <pre>
 *   Modules: every ServiceModule on the class path
 *      │
 *   Backends: configured servers, waited for      Ports, RuntimeFile: where all of it is
 *      │
 *   RunningNode: migrate, start ─► Readiness ─► Shutdown: everything in reverse order
 * </pre>
 */
package io.astratrade.launcher.node;
