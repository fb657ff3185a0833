/**
 * The rules of XP, without I/O.
 *
 * <pre>
 *  events ──► XpBatch { XpClaim, WashWindow }    ┐
 *             LedgerView (what the ledger holds) ├─► XpAwarding ──► Awards { LedgerEntry, LevelGain, Progress }
 *             XpRules { Levels, TradeRules }     ┘
 * </pre>
 */
package io.astratrade.gamification.xp.domain;
