/**
 * Users as other domains show them: each domain keeps cards from events, the newest of each part wins.
 *
 * <pre>
 *   UserRegistered, ProfileUpdated (version) ─┐
 *   AccountStatusChanged, UserDeleted ────────┼─► CardChange ─► user_card ─► UserCards.of(ids) ─► UserCard
 *   LevelUp, Subscription... (time) ──────────┘                                   └─► RecentCards (a second old at most)
 * </pre>
 */
package io.astratrade.platform.cards;
