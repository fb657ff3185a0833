/**
 * The commands of `astra`, a class each.
 *
 * <pre>
 *   up, run ─► RunningNode          migrate, config, list, health
 *   status, events * ─► TargetPlatform: which platform is meant, by --data, --conf and --set ─► ConfigOptions
 *   contributed ─► OperatorDatabase: the schema of one service, as long as the work takes
 *   arguments: GroupArgument, StreamArgument, StreamPosition, WholeNumber, PortConverter ─► KnownNames
 * </pre>
 */
package io.astratrade.launcher.command;
