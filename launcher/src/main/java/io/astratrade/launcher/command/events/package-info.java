/**
 * Commands of `astra events`, a class each.
 *
 * <pre>
 *   groups ─► UnknownGroupsTable         forget
 *   tail, dead ─► EventPrinter           replay, redrive
 *   GroupArgument, StreamArgument, StreamPosition: what they are about
 *   each ─► options.TargetPlatform: StreamAdmin of the platform that is meant
 * </pre>
 */
package io.astratrade.launcher.command.events;
