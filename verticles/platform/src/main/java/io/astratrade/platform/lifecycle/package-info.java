/** Closing what was opened, and what a process tells of its start: its version, a port that is taken. */
package io.astratrade.platform.lifecycle;
