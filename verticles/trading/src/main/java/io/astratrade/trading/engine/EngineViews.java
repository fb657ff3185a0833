package io.astratrade.trading.engine;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Notional;
import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.account.Position;
import io.astratrade.trading.engine.account.RecentKeys;
import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.view.AccountView;
import io.astratrade.trading.engine.view.BookView;
import io.astratrade.trading.engine.view.MarketTrade;
import io.astratrade.trading.engine.view.OrderView;
import io.astratrade.trading.engine.view.PositionView;
import io.astratrade.trading.engine.view.TickerView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Immutable pictures of an engine at this moment. */
public final class EngineViews {
    private final EngineState state;

    EngineViews(EngineState state) {
        this.state = state;
    }

    /** An order of this user that is open or was closed lately. */
    public Optional<OrderView> order(UUID user, UUID order) {
        return Optional.ofNullable(find(user, order)).map(this::view);
    }

    /** Oldest first. */
    public List<OrderView> openOrders(UUID user) {
        Account account = state.accounts.get(user);
        return account == null
                ? List.of()
                : account.open.values().stream().map(this::view).toList();
    }

    /** The order that a client_order_id of the last 24 hours stands for. */
    public Optional<OrderView> byClientOrderId(UUID user, String clientOrderId) {
        Account account = state.accounts.get(user);
        RecentKeys.Use use = account == null ? null : account.clientOrderIds.peek(clientOrderId);
        return Optional.ofNullable(use).map(RecentKeys.Use::order).map(this::view);
    }

    /** What a user's plan allows a day as it is known, 0 for no limit; {@link Account#NO_PLAN} when it is not. */
    public int planTrades(UUID user) {
        Account account = state.accounts.get(user);
        return account == null ? Account.NO_PLAN : account.planTrades;
    }

    /** An account that was never used looks like the one that it would be opened as. */
    public AccountView account(UUID user) {
        Account account = state.accounts.get(user);
        if (account == null) {
            long balance = state.rules.openingBalance();
            return new AccountView(balance, 0, 0, 0, 0, 0, balance);
        }
        long unrealized =
                positions(user).stream().mapToLong(PositionView::unrealizedPnl).sum();
        return new AccountView(
                account.cash,
                account.reserved,
                account.margin(),
                account.fees,
                account.realized,
                unrealized,
                account.deposits);
    }

    public List<PositionView> positions(UUID user) {
        Account account = state.accounts.get(user);
        List<PositionView> positions = new ArrayList<>();
        for (int i = 0; account != null && i < state.markets.length; i++) {
            Position position = account.positions[i];
            if (position != null && position.quantity != 0) {
                positions.add(view(position, state.markets[i]));
            }
        }
        return positions;
    }

    public BookView book(int instrument, int depth) {
        return state.markets[instrument].book(depth);
    }

    public TickerView ticker(int instrument) {
        return state.markets[instrument].ticker(state.nowMicros);
    }

    /** Newest first. */
    public List<MarketTrade> trades(int instrument, int limit) {
        return state.markets[instrument].trades.stream().limit(limit).toList();
    }

    public long referencePrice(int instrument) {
        return state.markets[instrument].reference;
    }

    /** The fees that all accounts have paid, in micros. */
    public long collectedFees() {
        return state.collectedFees;
    }

    /** Of the last command. */
    public long nowMicros() {
        return state.nowMicros;
    }

    Order find(UUID user, UUID id) {
        Order order = state.orders.get(EventIds.counterOf(id));
        boolean same = order != null && order.account.user.equals(user) && order.id.equals(id.toString());
        return same ? order : null;
    }

    private OrderView view(Order order) {
        return order.view(state.markets[order.instrument].instrument.symbol());
    }

    private static PositionView view(Position position, Market market) {
        long size = Math.abs(position.quantity);
        long value = Notional.micros(market.reference, size);
        long unrealized = position.quantity > 0 ? value - position.cost : position.cost - value;
        return new PositionView(
                market.instrument.symbol(),
                position.quantity,
                position.cost,
                market.reference,
                unrealized,
                Notional.averagePrice(position.cost, size),
                position.openedMicros);
    }
}
