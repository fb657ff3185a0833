/**
 * The program `astra`: one command line over every module on the class path.
 *
 * <pre>
 *   Astra ─► command.* and Contributed (commands of the domains)
 *              ├─ process: the services of this process and what they need
 *              └─ cli: the terminal, failures and exit codes
 * </pre>
 */
package io.astratrade.launcher;
