package io.astratrade.trading.engine.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A user's money and positions, fully collateralised: cash + reserved + costs + fees - realised = deposits, always. */
public final class Account {
    public static final int NO_PLAN = -1;

    private static final long DAY_MICROS = 86_400_000_000L;

    public final UUID user;
    public final String userId;
    public Position[] positions;
    public final Map<Long, Order> open = new LinkedHashMap<>();
    public final RecentKeys clientOrderIds = new RecentKeys();
    public final RecentKeys idempotencyKeys = new RecentKeys();
    public long deposits;
    public long cash;
    public long reserved;
    public long fees;
    public long realized;
    public long day;
    public int tradesToday;
    /** What the user's plan allows a day, 0 for no limit; {@link #NO_PLAN} until one is known. */
    public int planTrades = NO_PLAN;

    public long second;
    public int ordersThisSecond;

    public Account(UUID user, int instruments, long balance) {
        this.user = user;
        this.userId = user.toString();
        this.positions = new Position[instruments];
        this.deposits = balance;
        this.cash = balance;
    }

    /** The practice account, which every user has one of, goes by the user's id. */
    public String id() {
        return userId;
    }

    public void openInstruments(int count) {
        positions = Arrays.copyOf(positions, count);
    }

    /** Whether a client_order_id was used lately, or by an order that is open still. */
    public boolean uses(String clientOrderId, long nowMicros) {
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
    public int tradesOn(long micros) {
        long today = micros / DAY_MICROS;
        if (day != today) {
            day = today;
            tradesToday = 0;
        }
        return tradesToday;
    }

    /**
     * How often the account may trade a day: what every practice account may, or more when the user's plan allows more.
     *
     * @param everybody 0 for no limit
     */
    public boolean mayTrade(int trades, int everybody) {
        boolean unlimited = everybody == 0 || planTrades == 0;
        return unlimited || trades < Math.max(everybody, planTrades);
    }

    public Position position(int instrument) {
        Position position = positions[instrument];
        if (position == null) {
            position = new Position();
            positions[instrument] = position;
        }
        return position;
    }

    public void reserve(Order order, long amount) {
        order.reserved = amount;
        cash -= amount;
        reserved += amount;
    }

    public void release(Order order, long amount) {
        order.reserved -= amount;
        cash += amount;
        reserved -= amount;
    }

    public long margin() {
        long sum = 0;
        for (Position position : positions) {
            sum += position == null ? 0 : position.cost;
        }
        return sum;
    }
}
