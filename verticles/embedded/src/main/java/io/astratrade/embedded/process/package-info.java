/**
 * A server as a child process, from its start to its end.
 *
 * <pre>
 *   OrphanProcesses    what a killed JVM left running on the directory is ended first ─► Signals
 *         │
 *   PortChoice ─► FreePort
 *         │
 *   ServerProcess      in a session of its own (NewSession), its output in a file (LogTail)
 *         ├─ ready: EmbeddedServer, stopped by ServerShutdownHook at the latest
 *         └─ not ready: ServerStartException with the end of the log
 *
 *   Platform           operating system and processor     SearchPath   programs of the machine
 *   ServerOptions      durable or fast, and how long the server may take to end
 * </pre>
 */
package io.astratrade.embedded.process;
