/**
 * Options and arguments that commands have in common.
 *
 * <pre>
 *   OperatorDatabase: the schema of one service, as long as the work takes
 *        ▼
 *   TargetPlatform: which platform is meant, by --data ─► ConfigOptions: by --conf and --set
 *   KnownNames: one of these, or all are named
 *   CountOption, PortConverter, NotNegative ─► WholeNumber     Id     LocalPath: said in words what they can be
 * </pre>
 */
package io.astratrade.launcher.command.options;
