package io.astratrade.trading.engine.account;

import io.astratrade.codec.amount.Notional;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.Fill;
import io.astratrade.trading.engine.view.OrderState;
import io.astratrade.trading.engine.view.OrderView;
import java.util.ArrayList;
import java.util.List;

/** An order inside the engine. */
public final class Order {
    public final long seq;
    public final String id;
    public final Account account;
    public final int instrument;
    public final Side side;
    public final OrderType type;
    public final TimeInForce timeInForce;
    public final long quantity;
    public final long limitPrice;
    public final String clientOrderId;
    public final long createdMicros;
    public final List<Fill> fills = new ArrayList<>(2);
    public long filled;
    public long notional;
    public long reserved;
    /** How much of it reduces a position and so reserves nothing. */
    public long closing;

    public boolean cancelled;

    public Order(long seq, String id, Account account, Command.PlaceOrder placed) {
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

    public long remaining() {
        return quantity - filled;
    }

    /** What of its reserve a fill of this size uses: all of that is for what comes after the closing part. */
    public long reservedFor(long fill) {
        long opening = fill - Math.min(closing, fill);
        return opening == 0 ? 0 : MulDiv.floor(reserved, opening, remaining() - closing);
    }

    public boolean open() {
        return !cancelled && filled < quantity;
    }

    public OrderView view(String symbol) {
        return view(symbol, List.copyOf(fills), filled, notional, cancelled);
    }

    /** The order as it was after so many fills. */
    public OrderView view(String symbol, int fillsThen, boolean cancelledThen) {
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
