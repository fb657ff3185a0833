/** What a person at the terminal gets to see: lines, explained failures, exit codes. */
package io.astratrade.launcher.cli;
