/** Output and end of a command: text, log, and an {@link io.astratrade.launcher.terminal.ExitCode} for each kind of failure. */
package io.astratrade.launcher.terminal;
