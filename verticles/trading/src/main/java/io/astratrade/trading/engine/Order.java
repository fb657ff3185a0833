package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Notional;
import java.util.ArrayList;
import java.util.List;

/** An order inside the engine. */
final class Order {
    final long seq;
    final String id;
    final Account account;
    final int instrument;
    final Side side;
    final OrderType type;
    final TimeInForce timeInForce;
    final long quantity;
    final long limitPrice;
    final String clientOrderId;
    final long createdMicros;
    final List<Fill> fills = new ArrayList<>(2);
    long filled;
    long notional;
    long reserved;
    /** How much of it reduces a position and so reserves nothing. */
    long closing;

    boolean cancelled;

    Order(long seq, String id, Account account, Command.PlaceOrder placed) {
        this.seq = seq;
        this.id = id;
        this.account = account;
        this.instrument = placed.instrument();
        this.side = placed.side();
        this.type = placed.type();
        this.timeInForce = placed.timeInForce();
        this.quantity = placed.quantity();
        this.limitPrice = placed.limitPrice();
        this.clientOrderId = placed.clientOrderId();
        this.createdMicros = placed.timeMicros();
    }

    long remaining() {
        return quantity - filled;
    }

    /** What of its reserve a fill of this size uses: all of that is for what comes after the closing part. */
    long reservedFor(long fill) {
        long opening = fill - Math.min(closing, fill);
        return opening == 0 ? 0 : MulDiv.floor(reserved, opening, remaining() - closing);
    }

    boolean open() {
        return !cancelled && filled < quantity;
    }

    OrderView view(String symbol) {
        return view(symbol, List.copyOf(fills), filled, notional, cancelled);
    }

    /** The order as it was after so many fills. */
    OrderView view(String symbol, int fillsThen, boolean cancelledThen) {
        List<Fill> then = List.copyOf(fills.subList(0, fillsThen));
        long filledThen = 0;
        long notionalThen = 0;
        for (Fill fill : then) {
            filledThen += fill.quantity();
            notionalThen += Notional.micros(fill.price(), fill.quantity());
        }
        return view(symbol, then, filledThen, notionalThen, cancelledThen);
    }

    private OrderView view(String symbol, List<Fill> shown, long done, long worth, boolean ended) {
        return new OrderView(
                id,
                clientOrderId,
                symbol,
                side,
                type,
                timeInForce,
                quantity,
                limitPrice,
                done,
                worth,
                state(done, ended),
                createdMicros,
                shown);
    }

    private OrderState state(long done, boolean ended) {
        if (done == quantity) {
            return OrderState.FILLED;
        }
        if (ended) {
            return OrderState.CANCELLED;
        }
        return done > 0 ? OrderState.PARTIALLY_FILLED : OrderState.OPEN;
    }
}
