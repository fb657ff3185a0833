/**
 * Operations on the event bus by hand.
 *
 * <pre>
 *   StreamAdmin ─► where groups stand, newest entries, dead letters and their way back
 *        ├─► Replay: hands entries to one group again
 *        └─► UnknownGroups: groups that this version does not list
 * </pre>
 */
package io.astratrade.platform.events.admin;
