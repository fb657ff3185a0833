package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Notional;

/** What must be true of an order by itself, whoever sends it. */
final class OrderForm {
    private OrderForm() {}

    static Refusal check(Command.PlaceOrder order, Market market) {
        Instrument instrument = market.instrument;
        if (order.quantity() <= 0) {
            return Refusal.TRADING_QUANTITY_NOT_POSITIVE;
        }
        if (order.quantity() > instrument.maxQuantity()) {
            return Refusal.TRADING_QUANTITY_TOO_LARGE;
        }
        if (order.quantity() % instrument.lot() != 0) {
            return Refusal.TRADING_QUANTITY_NOT_LOT_MULTIPLE;
        }
        return order.type() == OrderType.LIMIT ? limit(order, market) : worth(market.reference, order, instrument);
    }

    private static Refusal limit(Command.PlaceOrder order, Market market) {
        if (order.limitPrice() <= 0 || order.limitPrice() % market.instrument.tick() != 0) {
            return Refusal.TRADING_PRICE_NOT_TICK_MULTIPLE;
        }
        if (!market.withinBand(order.limitPrice())) {
            return Refusal.TRADING_PRICE_OUTSIDE_BAND;
        }
        return worth(order.limitPrice(), order, market.instrument);
    }

    private static Refusal worth(long price, Command.PlaceOrder order, Instrument instrument) {
        boolean enough = Notional.micros(price, order.quantity()) >= instrument.minNotional();
        return enough ? null : Refusal.TRADING_NOTIONAL_TOO_SMALL;
    }
}
