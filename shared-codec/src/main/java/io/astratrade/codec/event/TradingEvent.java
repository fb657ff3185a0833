package io.astratrade.codec.event;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import java.time.Instant;

/** Events of orders, positions and trading accounts. */
public sealed interface TradingEvent extends Event {
    /** An order passed every check and works. */
    record OrderAccepted(
            String orderId,
            String userId,
            String symbol,
            OrderSide side,
            OrderKind type,
            Quantity quantity,
            @OptionalField Price limitPrice,
            TimeInForce timeInForce,
            @OptionalField String clientOrderId,
            boolean practice,
            Instant acceptedAt)
            implements TradingEvent {}

    /** An order was refused by a rule; `code` is the refusal. */
    record OrderRejected(
            String orderId,
            String userId,
            String symbol,
            OrderSide side,
            OrderKind type,
            Quantity quantity,
            String code,
            Instant rejectedAt)
            implements TradingEvent {}

    /** The rest of an order was cancelled. */
    record OrderCancelled(
            String orderId, String userId, String symbol, Quantity filledQuantity, String reason, Instant cancelledAt)
            implements TradingEvent {}

    /** A user's order was filled, in whole or in part; both sides of one match carry its id. */
    record TradeExecuted(
            String tradeId,
            String orderId,
            String userId,
            String symbol,
            OrderSide side,
            Quantity quantity,
            Price price,
            Money notional,
            Money fee,
            Liquidity liquidity,
            Instant executedAt,
            Money realizedPnl,
            String venue,
            boolean practice,
            @OptionalField String matchId,
            @OptionalField String accountId)
            implements TradingEvent {}

    /** A user holds an instrument that the user did not hold before. */
    record PositionOpened(
            String userId, String symbol, PositionSide side, Quantity quantity, Price entryPrice, Instant openedAt)
            implements TradingEvent {}

    /** A position grew or shrank. */
    record PositionChanged(
            String userId,
            String symbol,
            PositionSide side,
            Quantity quantity,
            Price entryPrice,
            Money realizedPnl,
            Instant changedAt)
            implements TradingEvent {}

    /** A position ended. */
    record PositionClosed(
            String userId,
            String symbol,
            PositionSide side,
            Quantity quantity,
            Price entryPrice,
            Price exitPrice,
            Money realizedPnl,
            Instant openedAt,
            Instant closedAt)
            implements TradingEvent {}

    /** A position was closed by the engine because margin ran out. */
    record PositionLiquidated(
            String userId,
            String symbol,
            PositionSide side,
            Quantity quantity,
            Price exitPrice,
            Money realizedPnl,
            Instant liquidatedAt)
            implements TradingEvent {}

    /** A risk rule found a value beyond its limit. */
    record RiskAlert(String userId, String rule, String value, String limit, Instant raisedAt)
            implements TradingEvent {}

    /** A user may not open positions until further notice. */
    record TradingSuspended(
            String userId, String reason, @OptionalField Instant until, Instant suspendedAt) implements TradingEvent {}

    /** A user may trade again. */
    record TradingResumed(String userId, Instant resumedAt) implements TradingEvent {}

    /** A trade counted for a clan in a battle. */
    record ClanBattleScoreUpdated(
            String battleId, String clanId, String userId, Money score, long tradeCount, Money pnl)
            implements TradingEvent {}
}
