package io.astratrade.trading.engine;

import io.astratrade.platform.refusal.Refusal;

/** Refusals of the engine; bands: 422 a rule, 409 a conflict, 404 nothing there. */
public enum OrderRefusal implements Refusal {
    TRADING_UNKNOWN_SYMBOL(422, "There is no such instrument.", "Take a symbol from the list of instruments."),
    TRADING_QUANTITY_NOT_POSITIVE(422, "The quantity must be greater than zero.", "Send a larger quantity."),
    TRADING_QUANTITY_NOT_LOT_MULTIPLE(
            422,
            "The quantity must be a multiple of the instrument's lot size.",
            "Round it to the lot size in the list of instruments."),
    TRADING_QUANTITY_TOO_LARGE(422, "The quantity exceeds the instrument's maximum.", "Split the order."),
    TRADING_PRICE_NOT_TICK_MULTIPLE(
            422,
            "The price must be a positive multiple of the instrument's tick size.",
            "Round it to the tick size in the list of instruments."),
    TRADING_PRICE_OUTSIDE_BAND(
            422, "The price is too far from the market price.", "Take a price nearer to the ticker."),
    TRADING_NOTIONAL_TOO_SMALL(422, "The order's value is below the instrument's minimum.", "Order more."),
    TRADING_INSUFFICIENT_FUNDS(
            422,
            "The account's buying power does not cover this order.",
            "Order less, or cancel open orders to free what they hold."),
    TRADING_NO_LIQUIDITY(
            422,
            "There is no offer within the allowed distance from the market price.",
            "Try again later, or send a limit order."),
    TRADING_TOO_MANY_OPEN_ORDERS(
            422, "The account has reached its limit of open orders.", "Cancel one before you send another."),
    TRADING_DAILY_TRADE_LIMIT(422, "The account has reached its limit of trades for today.", "Go on tomorrow."),
    TRADING_ORDER_RATE_LIMIT(
            422,
            "The account is sending orders too fast.",
            "Wait a moment, then send it again with a new Idempotency-Key."),
    TRADING_IDEMPOTENCY_KEY_REUSED(
            422,
            "This Idempotency-Key was used with a different request.",
            "Send another order with a key of its own."),
    TRADING_DUPLICATE_CLIENT_ORDER_ID(
            409,
            "The account already has an order with this client_order_id.",
            "Choose another client_order_id, or read the order that has it."),
    TRADING_ORDER_NOT_OPEN(
            409, "The order is no longer open.", "Read the order: it was filled, cancelled or has expired."),
    TRADING_ORDER_NOT_FOUND(404, "The account has no such order.", "Check the id; list the orders to find it."),
    TRADING_NO_POSITION(
            404, "The account has no position in this instrument.", "List the positions to see which there are.");

    private final Terms terms;

    OrderRefusal(int status, String title, String cure) {
        this.terms = new Terms(status, title, cure);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
