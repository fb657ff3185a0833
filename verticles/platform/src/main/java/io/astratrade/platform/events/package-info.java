/**
 * Events from one service's commit to another service's transaction, at least once on the wire and once in effect.
 *
 * <pre>
 *   Tx.emit ─► outbox ═XADD═► astra.&lt;domain&gt;.&lt;event&gt;.v1 ═XREADGROUP═► consume ─► one transaction ─► XACK
 *                 │                      │
 *                 └── retention ─────────┘ what Redis keeps           admin: what an operator sees and does
 *
 *   EventBus ─► { outbox ─► retention, consume } ─► stream            admin ─► consume, stream
 * </pre>
 */
package io.astratrade.platform.events;
