/**
 * The outbox of one schema, brought to Redis by one process at a time.
 *
 * <pre>
 *   OutboxRelay (holds the lock) ─► RelayLoop ─► OutboxSession.unpublished ─► Publisher ═XADD═► streams ─► mark
 *                                      └─ TailCheck: has Redis lost what it had? then again
 *   Housekeeping: what is past its time, trimming
 * </pre>
 */
package io.astratrade.platform.events.outbox;
