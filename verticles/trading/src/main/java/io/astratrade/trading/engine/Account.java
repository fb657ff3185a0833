package io.astratrade.trading.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A user's money and positions, fully collateralised: cash + reserved + costs + fees - realised = deposits, always. */
final class Account {
    private static final long DAY_MICROS = 86_400_000_000L;

    final UUID user;
    final String userId;
    Position[] positions;
    final Map<Long, Order> open = new LinkedHashMap<>();
    final RecentKeys clientOrderIds = new RecentKeys();
    final RecentKeys idempotencyKeys = new RecentKeys();
    long deposits;
    long cash;
    long reserved;
    long fees;
    long realized;
    long day;
    int tradesToday;
    long second;
    int ordersThisSecond;

    Account(UUID user, int instruments, long balance) {
        this.user = user;
        this.userId = user.toString();
        this.positions = new Position[instruments];
        this.deposits = balance;
        this.cash = balance;
    }

    void openInstruments(int count) {
        positions = Arrays.copyOf(positions, count);
    }

    /** Whether a client_order_id was used lately, or by an order that is open still. */
    boolean uses(String clientOrderId, long nowMicros) {
        if (clientOrderIds.find(clientOrderId, nowMicros) != null) {
            return true;
        }
        for (Order order : open.values()) {
            if (clientOrderId.equals(order.clientOrderId)) {
                return true;
            }
        }
        return false;
    }

    /** How often the account has traded on the day of this time. */
    int tradesOn(long micros) {
        long today = micros / DAY_MICROS;
        if (day != today) {
            day = today;
            tradesToday = 0;
        }
        return tradesToday;
    }

    Position position(int instrument) {
        Position position = positions[instrument];
        if (position == null) {
            position = new Position();
            positions[instrument] = position;
        }
        return position;
    }

    void reserve(Order order, long amount) {
        order.reserved = amount;
        cash -= amount;
        reserved += amount;
    }

    void release(Order order, long amount) {
        order.reserved -= amount;
        cash += amount;
        reserved -= amount;
    }

    long margin() {
        long sum = 0;
        for (Position position : positions) {
            sum += position == null ? 0 : position.cost;
        }
        return sum;
    }
}
