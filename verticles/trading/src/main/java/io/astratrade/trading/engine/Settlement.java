package io.astratrade.trading.engine;

import io.astratrade.codec.amount.Notional;
import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.account.MulDiv;
import io.astratrade.trading.engine.account.Position;
import io.astratrade.trading.engine.command.Side;

/** Books one fill on an account: first against what the account holds the other way, the rest as new exposure. */
final class Settlement {
    /** What a fill did to a position: profit in micros; the position as a whole when this was its end, else null. */
    record Result(long opened, long profit, Ended ended) {}

    /** A position from its first fill to its last: what it had cost and what it brought. */
    record Ended(long quantity, long cost, long value, long openedMicros) {}

    private Settlement() {}

    /** Whether a fill of this size opens nothing: who owes money may always do that. */
    static boolean onlyReduces(Position position, Side side, long quantity) {
        return closing(position, side, quantity) == quantity;
    }

    /** The cash that a fill of this size would need now, beyond what it sets free; a loss that is more than that adds. */
    static long need(Position position, Side side, long quantity, long price, long fee) {
        long closing = closing(position, side, quantity);
        long need = Notional.micros(price, quantity - closing) + fee;
        return closing == 0 ? need : need - freed(position, side, closing, Notional.micros(price, closing));
    }

    private static long freed(Position position, Side side, long closing, long notional) {
        long cost = costOf(position, closing);
        return side == Side.SELL ? notional : cost + cost - notional;
    }

    static Result settle(Account account, int instrument, Side side, long quantity, long price, long fee, long micros) {
        Position position = account.position(instrument);
        long closing = closing(position, side, quantity);
        long opening = quantity - closing;
        long closedNotional = Notional.micros(price, closing);
        long openedNotional = Notional.micros(price, quantity) - closedNotional;
        long profit = close(account, position, side, closing, closedNotional);
        Ended ended = closing > 0 && position.quantity == 0
                ? new Ended(position.closedQuantity, position.closedCost, position.closedValue, position.openedMicros)
                : null;
        open(account, position, side, opening, openedNotional, micros);
        account.cash -= fee;
        account.fees += fee;
        return new Result(opening, profit, ended);
    }

    private static long costOf(Position position, long closing) {
        return MulDiv.floor(position.cost, closing, Math.abs(position.quantity));
    }

    private static long closing(Position position, Side side, long quantity) {
        boolean reduces = position.quantity * side.sign() < 0;
        return reduces ? Math.min(quantity, Math.abs(position.quantity)) : 0;
    }

    private static long close(Account account, Position position, Side side, long closing, long notional) {
        if (closing == 0) {
            return 0;
        }
        long cost = costOf(position, closing);
        long profit = side == Side.SELL ? notional - cost : cost - notional;
        position.cost -= cost;
        position.closedQuantity += closing;
        position.closedCost += cost;
        position.closedValue += notional;
        position.quantity += side.sign() * closing;
        account.cash += cost + profit;
        account.realized += profit;
        return profit;
    }

    private static void open(Account account, Position position, Side side, long opening, long notional, long micros) {
        if (opening == 0) {
            return;
        }
        if (position.quantity == 0) {
            position.begin(micros);
        }
        position.quantity += side.sign() * opening;
        position.cost += notional;
        account.cash -= notional;
    }
}
