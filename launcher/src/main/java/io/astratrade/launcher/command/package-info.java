/**
 * Commands of `astra`, a class each.
 *
 * <pre>
 *   up, run ─► node.RunningNode          migrate, config, list, health
 *   status ─► options.TargetPlatform
 *   events ─► package events
 * </pre>
 */
package io.astratrade.launcher.command;
