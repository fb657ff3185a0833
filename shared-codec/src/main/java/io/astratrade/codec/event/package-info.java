/**
 * Everything that can happen, as records.
 *
 * <pre>
 *  Event ─┬─ TradingEvent       OrderSide, OrderKind, TimeInForce, Liquidity, PositionSide
 *         ├─ GamificationEvent
 *         ├─ SocialEvent        InteractionKind
 *         ├─ FinancialEvent
 *         ├─ NftEvent           Rarity
 *         └─ UserEvent          OptionalField: a component that may be left out
 * </pre>
 */
package io.astratrade.codec.event;
