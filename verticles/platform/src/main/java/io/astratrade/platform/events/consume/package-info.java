/**
 * A group's events, applied once each.
 *
 * <pre>
 *   GroupReader ═XREADGROUP═► StreamConsumer ─► BatchProcessor ─► one transaction { Inbox, EventRouter, its own Tx.emit }
 *                                  │                 │ └─ FailureClassifier: the events' fault, or what they stand on?
 *                                  │                 └─ poison ─► DeadLetters ═► astra.dlq.&lt;group&gt;
 *                                  └─ XACK after the commit; BacklogPace rests by its DutyCycle while requests need the processors
 *   GroupMonitor ─► GroupMeters
 * </pre>
 */
package io.astratrade.platform.events.consume;
