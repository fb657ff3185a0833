/**
 * The bytes of journal and snapshots.
 *
 * <pre>
 *  journal row  ◄── CommandCodec ───────┬──► RulesCodec
 *  snapshot     ◄── EngineSnapshot ─────┤
 *                        ├── MarketSnapshotCodec
 *                        └── AccountSnapshotCodec ──► OrderSnapshotCodec
 * </pre>
 */
package io.astratrade.trading.engine.codec;
