package io.astratrade.trading.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that an engine remembers; insertion order makes its iteration the same in every replay. */
final class EngineState {
    private static final UUID MARKET_MAKER = new UUID(0, 0);

    final EngineRules rules;
    final Ids ids;
    final Market[] markets;
    final Account marketMaker;
    final Map<UUID, Account> accounts = new LinkedHashMap<>();
    final Map<Long, Order> orders = new HashMap<>();
    final Deque<Order> recent = new ArrayDeque<>();
    long collectedFees;
    long nowMicros;

    EngineState(EngineRules rules, List<Instrument> instruments, int shard) {
        this.rules = rules;
        this.ids = new Ids(shard);
        this.markets = instruments.stream().map(Market::new).toArray(Market[]::new);
        this.marketMaker = new Account(MARKET_MAKER, instruments.size(), 0);
    }

    /** The user's practice account, opened when it is first needed. */
    Account account(UUID user) {
        Account account = accounts.get(user);
        if (account == null) {
            account = new Account(user, markets.length, rules.openingBalance());
            accounts.put(user, account);
        }
        return account;
    }

    /** Keeps a closed order at hand and forgets the oldest beyond the limit. */
    void closed(Order order) {
        recent.add(order);
        while (recent.size() > rules.recentOrders()) {
            orders.remove(recent.poll().seq);
        }
    }
}
