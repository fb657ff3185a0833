package io.astratrade.trading.engine;

import io.astratrade.platform.refusal.Refusal;

/** Refusals of the engine; bands: 422 a rule, 409 a conflict, 404 nothing there. */
public enum OrderRefusal implements Refusal {
    TRADING_UNKNOWN_SYMBOL(422, "There is no such instrument."),
    TRADING_QUANTITY_NOT_POSITIVE(422, "The quantity must be greater than zero."),
    TRADING_QUANTITY_NOT_LOT_MULTIPLE(422, "The quantity must be a multiple of the instrument's lot size."),
    TRADING_QUANTITY_TOO_LARGE(422, "The quantity exceeds the instrument's maximum."),
    TRADING_PRICE_NOT_TICK_MULTIPLE(422, "The price must be a positive multiple of the instrument's tick size."),
    TRADING_PRICE_OUTSIDE_BAND(422, "The price is too far from the market price."),
    TRADING_NOTIONAL_TOO_SMALL(422, "The order's value is below the instrument's minimum."),
    TRADING_INSUFFICIENT_FUNDS(422, "The account's buying power does not cover this order."),
    TRADING_NO_LIQUIDITY(422, "There is no offer within the allowed distance from the market price."),
    TRADING_TOO_MANY_OPEN_ORDERS(422, "The account has reached its limit of open orders."),
    TRADING_DAILY_TRADE_LIMIT(422, "The account has reached its limit of trades for today."),
    TRADING_ORDER_RATE_LIMIT(422, "The account is sending orders too fast."),
    TRADING_IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with a different request."),
    TRADING_DUPLICATE_CLIENT_ORDER_ID(409, "The account already has an order with this client_order_id."),
    TRADING_ORDER_NOT_OPEN(409, "The order is no longer open."),
    TRADING_ORDER_NOT_FOUND(404, "The account has no such order."),
    TRADING_NO_POSITION(404, "The account has no position in this instrument.");

    private final Terms terms;

    OrderRefusal(int status, String title) {
        this.terms = new Terms(status, title);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
