/**
 * XP, levels and leaderboards.
 *
 * <pre>
 *  trading, social, nft streams
 *        | gamification_xp_processors (2)
 *        v
 *     UserCards (names, plans) -> user_card
 *     AwardXp --- one transaction ---> xp_ledger + user_progress + wash_window + outbox(XpGained, LevelUp)
 *                                                                       |
 *        GET /gamification/users/{id}, /me/xp-history  <- PostgreSQL    | leaderboard_updaters (1)
 *                                                                       v
 *                                       UpdateLeaderboards -> board_score + board_change (numbered)
 *                                                                       | after commit, and every sweep
 *                                                                       v
 *        GET /gamification/leaderboards/... <- Redis sorted sets <- BoardProjector (follow, or rebuild aside + RENAME)
 * </pre>
 */
package io.astratrade.gamification;
