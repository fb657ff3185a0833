package io.astratrade.trading.engine;

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

    OrderState state() {
        if (filled == quantity) {
            return OrderState.FILLED;
        }
        if (cancelled) {
            return OrderState.CANCELLED;
        }
        return filled > 0 ? OrderState.PARTIALLY_FILLED : OrderState.OPEN;
    }

    OrderView view(String symbol) {
        return new OrderView(
                id,
                clientOrderId,
                symbol,
                side,
                type,
                timeInForce,
                quantity,
                limitPrice,
                filled,
                notional,
                state(),
                createdMicros,
                List.copyOf(fills));
    }
}
