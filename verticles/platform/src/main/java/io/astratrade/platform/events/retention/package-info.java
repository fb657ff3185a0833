/**
 * Retention of streams, and refills of groups that are slower than that.
 *
 * <pre>
 *   PublishGate: may the relay publish?  no ─► events wait in the outbox
 *   StreamUsage ─► StreamTrimmer ─► TrimPlan (RetentionPolicy, Holder)
 *                       ├─► RefillStore.owe: what a group has not had, before it goes
 *                       └─► XTRIM ~ in steps
 *   Refill: outbox ─► astra.retry.&lt;group&gt; of groups that are owed something and run       InactiveGroups: those that do not
 * </pre>
 */
package io.astratrade.platform.events.retention;
