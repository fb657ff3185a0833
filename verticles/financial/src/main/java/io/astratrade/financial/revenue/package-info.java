/**
 * Revenue: what other domains earn for the platform enters the ledger, and is told from there.
 *
 * <pre>
 * TradeExecuted, NftSold ───────────────────────────┐
 * RewardGranted, TournamentEnded, ClanBattleEnded ──┴─► TrackRevenue ─► Bookings ─► Ledger
 *                                                                                     │ platform:fees:*, platform:revenue:*
 *                                          GET /admin/financial/revenue ◄─ RevenueStore ◄┘
 * </pre>
 */
package io.astratrade.financial.revenue;
