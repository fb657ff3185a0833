/**
 * Leaderboards: scores in PostgreSQL, their ranking in Redis.
 *
 * <pre>
 *  XpGained ──► UpdateLeaderboards ── one transaction ──► board_score + board_change (numbered)
 *                                                              │
 *                    after each commit and every sweep         ▼
 *  BoardProjector ──────────────────────────────────────► BoardFollower ── changes that are missing ──► Redis
 *                                                              │ a board that is missing or too old       ▲
 *                                                              ▼                                          │
 *  api/GetLeaderboard ──► BoardReader ── missing ─────────► BoardBuilder ── built aside, then RENAME ─────┘
 * </pre>
 *
 * <p>While Redis refuses changes, {@link BoardFreshness} keeps outdated boards from being shown.
 */
package io.astratrade.gamification.board;
