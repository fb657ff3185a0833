/**
 * Redis streams as commands, entries and groups; nothing here knows a database.
 *
 * <pre>
 *   StreamCommands ─► Redis ─► Replies ─► Entry, StreamId          GroupInspector ─► StreamGroup, GroupStatus
 *   StreamTail: from now on, without a group; TrimDetector tells it what it missed
 * </pre>
 */
package io.astratrade.platform.events.stream;
