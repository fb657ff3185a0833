package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Notional;
import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.Instrument;
import io.astratrade.trading.engine.command.OrderType;

/** Rules that an order must keep by itself, whoever sends it. */
final class OrderValidator {
    private OrderValidator() {}

    static OrderRefusal check(Command.PlaceOrder order, Market market) {
        Instrument instrument = market.instrument;
        if (order.quantity() <= 0) {
            return OrderRefusal.TRADING_QUANTITY_NOT_POSITIVE;
        }
        if (order.quantity() > instrument.maxQuantity()) {
            return OrderRefusal.TRADING_QUANTITY_TOO_LARGE;
        }
        if (order.quantity() % instrument.lot() != 0) {
            return OrderRefusal.TRADING_QUANTITY_NOT_LOT_MULTIPLE;
        }
        return order.type() == OrderType.LIMIT ? limit(order, market) : worth(market.reference, order, instrument);
    }

    private static OrderRefusal limit(Command.PlaceOrder order, Market market) {
        if (order.limitPrice() <= 0 || order.limitPrice() % market.instrument.tick() != 0) {
            return OrderRefusal.TRADING_PRICE_NOT_TICK_MULTIPLE;
        }
        if (!market.withinBand(order.limitPrice())) {
            return OrderRefusal.TRADING_PRICE_OUTSIDE_BAND;
        }
        return worth(order.limitPrice(), order, market.instrument);
    }

    private static OrderRefusal worth(long price, Command.PlaceOrder order, Instrument instrument) {
        boolean enough = Notional.micros(price, order.quantity()) >= instrument.minNotional();
        return enough ? null : OrderRefusal.TRADING_NOTIONAL_TOO_SMALL;
    }
}
