/**
 * The journal of a shard as its owner writes it, and engines made from it.
 *
 * <pre>
 *  commands, replies ──► GroupCommit ── Batch ──► ShardLog ──► store/JournalStore: one row per batch
 *                         │ CommitPace              │ takes over, fences, configures
 *                         ▼ after the commit        ▼
 *                        PendingReply              EngineLoader ◄── Snapshotter: replays beside the shard
 *                                                   ├── latest usable snapshot, else EngineFactory.empty
 *                                                   └── replay of the rows after it
 * </pre>
 */
package io.astratrade.trading.journal;
