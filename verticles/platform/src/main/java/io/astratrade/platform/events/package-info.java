/**
 * Events from one service's commit to another service's transaction, at least once on the wire and once in effect.
 *
 * <pre>
 *   Tx.emit ─► outbox row ─► OutboxRelay ─► RelayLoop ─► Publisher ═XADD═► astra.&lt;domain&gt;.&lt;event&gt;.v1
 *                                              └─ TailCheck: has Redis lost what it had? then again
 *
 *   astra.*.v1 ═XREADGROUP═► StreamConsumer ─► BatchProcessor ─► one transaction { Inbox, EventHandler, its own Tx.emit }
 *                                 │                 └─ poison ═► astra.dlq.&lt;group&gt; ═redrive═► astra.retry.&lt;group&gt;
 *                                 └─ XACK after the commit
 *
 *   astra.*.v1 ═XREAD═► StreamTail: from now on, without a group
 *
 *   Housekeeping, Trimmer: what is past its time        GroupMonitor, StreamAdmin: where groups stand
 *   FailureClassifier: whose fault a failure is                     UnknownGroups, InactiveGroups: groups that nobody lists
 * </pre>
 */
package io.astratrade.platform.events;
