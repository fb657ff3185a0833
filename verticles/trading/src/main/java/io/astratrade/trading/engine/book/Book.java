package io.astratrade.trading.engine.book;

import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.command.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One side of the users' resting orders, by price then time. */
public final class Book {
    private final TreeMap<Long, Deque<Order>> levels;

    public Book(Side side) {
        levels = new TreeMap<>(side == Side.BUY ? Comparator.<Long>reverseOrder() : Comparator.<Long>naturalOrder());
    }

    /** The order that is matched next, or null. */
    public Order best() {
        return levels.isEmpty() ? null : levels.firstEntry().getValue().peek();
    }

    public void add(Order order) {
        levels.computeIfAbsent(order.limitPrice, price -> new ArrayDeque<>(4)).add(order);
    }

    public void remove(Order order) {
        Deque<Order> level = levels.get(order.limitPrice);
        if (level != null && level.remove(order) && level.isEmpty()) {
            levels.remove(order.limitPrice);
        }
    }

    /** All orders, best first. */
    public List<Order> orders() {
        List<Order> all = new ArrayList<>();
        levels.values().forEach(all::addAll);
        return all;
    }

    /** Adds what rests here to quantities by price. */
    public void addTo(Map<Long, Long> quantities) {
        levels.forEach((price, level) -> {
            for (Order order : level) {
                quantities.merge(price, order.remaining(), Long::sum);
            }
        });
    }
}
