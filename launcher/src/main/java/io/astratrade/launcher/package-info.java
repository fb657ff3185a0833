/**
 * The program `astra`: one command line over every module on the class path.
 *
 * <pre>
 *   Astra ─► command.*, command.events.* and Contributed (commands of the domains)
 *              ├─ command.options   what commands have in common
 *              ├─ node              the services of this process
 *              └─ terminal          what a person or a script gets to see: text, log, exit code
 * </pre>
 */
package io.astratrade.launcher;
