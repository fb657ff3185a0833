package io.astratrade.trading.engine.codec;

import io.astratrade.trading.engine.EngineState;
import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.account.Position;
import io.astratrade.trading.engine.account.RecentKeys;
import io.astratrade.trading.engine.book.Book;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Part of a snapshot about accounts and their orders. */
final class AccountSnapshotCodec {
    private AccountSnapshotCodec() {}

    static void write(EngineState state, DataOutputStream out) throws IOException {
        balances(state.marketMaker, out);
        out.writeInt(state.accounts.size());
        for (Account account : state.accounts.values()) {
            balances(account, out);
        }
        Map<Long, Order> orders = reachable(state);
        out.writeInt(orders.size());
        for (Order order : orders.values()) {
            OrderSnapshotCodec.write(order, out);
        }
        for (Account account : state.accounts.values()) {
            writeOrders(account.open.values(), out);
            keys(account.clientOrderIds, out);
            keys(account.idempotencyKeys, out);
        }
        writeOrders(state.recent, out);
    }

    static void read(EngineState state, DataInputStream in, boolean answers, boolean plans) throws IOException {
        in.readLong();
        in.readLong();
        balances(state.marketMaker, in, plans);
        int accounts = in.readInt();
        for (int i = 0; i < accounts; i++) {
            balances(state.account(new UUID(in.readLong(), in.readLong())), in, plans);
        }
        Map<Long, Order> orders = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Order order = OrderSnapshotCodec.read(state, in);
            orders.put(order.seq, order);
        }
        for (Account account : state.accounts.values()) {
            for (int n = in.readInt(); n > 0; n--) {
                Order order = orders.get(in.readLong());
                account.open.put(order.seq, order);
                account.position(order.instrument).closing(order.side, order.closing);
                state.orders.put(order.seq, order);
            }
            keys(account.clientOrderIds, orders, in, answers);
            keys(account.idempotencyKeys, orders, in, answers);
        }
        for (int n = in.readInt(); n > 0; n--) {
            Order order = orders.get(in.readLong());
            state.recent.add(order);
            state.orders.put(order.seq, order);
        }
    }

    static void writeBook(Book book, DataOutputStream out) throws IOException {
        writeOrders(book.orders(), out);
    }

    static void readBook(EngineState state, Book book, DataInputStream in) throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            book.add(state.orders.get(in.readLong()));
        }
    }

    /** Open and recent orders, and those that a key still stands for. */
    private static Map<Long, Order> reachable(EngineState state) {
        Map<Long, Order> orders = new LinkedHashMap<>();
        for (Account account : state.accounts.values()) {
            orders.putAll(account.open);
            account.clientOrderIds.all().forEach(use -> orders.put(use.order().seq, use.order()));
            account.idempotencyKeys.all().forEach(use -> orders.put(use.order().seq, use.order()));
        }
        state.recent.forEach(order -> orders.put(order.seq, order));
        return orders;
    }

    private static void writeOrders(Collection<Order> orders, DataOutputStream out) throws IOException {
        out.writeInt(orders.size());
        for (Order order : orders) {
            out.writeLong(order.seq);
        }
    }

    private static void keys(RecentKeys keys, DataOutputStream out) throws IOException {
        out.writeInt(keys.size());
        for (RecentKeys.Use use : keys.all()) {
            out.writeUTF(use.key());
            out.writeLong(use.order().seq);
            out.writeLong(use.hash());
            out.writeLong(use.micros());
            out.writeInt(use.fills());
            out.writeBoolean(use.cancelled());
        }
    }

    private static void keys(RecentKeys keys, Map<Long, Order> orders, DataInputStream in, boolean answers)
            throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            RecentKeys.Use use =
                    RecentKeys.Use.of(in.readUTF(), orders.get(in.readLong()), in.readLong(), in.readLong());
            keys.remember(answers ? use.answered(in.readInt(), in.readBoolean()) : use);
        }
    }

    private static void balances(Account account, DataOutputStream out) throws IOException {
        CommandCodec.uuid(out, account.user);
        out.writeLong(account.deposits);
        out.writeLong(account.cash);
        out.writeLong(account.reserved);
        out.writeLong(account.fees);
        out.writeLong(account.realized);
        out.writeLong(account.day);
        out.writeInt(account.tradesToday);
        out.writeInt(account.planTrades);
        out.writeLong(account.second);
        out.writeInt(account.ordersThisSecond);
        out.writeInt(account.positions.length);
        for (Position position : account.positions) {
            Position p = position == null ? new Position() : position;
            out.writeLong(p.quantity);
            out.writeLong(p.cost);
            out.writeLong(p.openedMicros);
            out.writeLong(p.closingSales + p.closingPurchases);
            out.writeLong(p.closedQuantity);
            out.writeLong(p.closedCost);
            out.writeLong(p.closedValue);
        }
    }

    private static void balances(Account account, DataInputStream in, boolean plans) throws IOException {
        account.deposits = in.readLong();
        account.cash = in.readLong();
        account.reserved = in.readLong();
        account.fees = in.readLong();
        account.realized = in.readLong();
        account.day = in.readLong();
        account.tradesToday = in.readInt();
        account.planTrades = plans ? in.readInt() : Account.NO_PLAN;
        account.second = in.readLong();
        account.ordersThisSecond = in.readInt();
        int positions = in.readInt();
        for (int i = 0; i < positions; i++) {
            Position position = account.position(i);
            position.quantity = in.readLong();
            position.cost = in.readLong();
            position.openedMicros = in.readLong();
            in.readLong();
            position.closedQuantity = in.readLong();
            position.closedCost = in.readLong();
            position.closedValue = in.readLong();
        }
    }
}
