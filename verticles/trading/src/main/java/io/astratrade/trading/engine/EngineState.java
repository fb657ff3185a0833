package io.astratrade.trading.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that an engine remembers; insertion order makes its iteration the same in every replay. */
final class EngineState {
    private static final UUID MARKET_MAKER = new UUID(0, 0);

    EngineRules rules;
    final Ids ids;
    Market[] markets;
    final Account marketMaker;
    final Map<UUID, Account> accounts = new LinkedHashMap<>();
    final Map<Long, Order> orders = new HashMap<>();
    final Deque<Order> recent = new ArrayDeque<>();
    long collectedFees;
    long nowMicros;
    /** Whether a command has gone by the terms: from then on they can only be added to. */
    boolean begun;

    EngineState(EngineRules rules, List<Instrument> instruments, int shard) {
        this.rules = rules;
        this.ids = new Ids(shard);
        this.markets = instruments.stream().map(Market::new).toArray(Market[]::new);
        this.marketMaker = new Account(MARKET_MAKER, instruments.size(), 0);
    }

    List<Instrument> instruments() {
        return Stream.of(markets).map(market -> market.instrument).toList();
    }

    /** Whether journaled indexes mean the same instruments afterwards: they may only be added at the end. */
    boolean canTrade(List<Instrument> instruments) {
        List<String> known = instruments().stream().map(Instrument::symbol).toList();
        List<String> wanted = instruments.stream().map(Instrument::symbol).toList();
        return !begun
                || wanted.size() >= known.size()
                        && wanted.subList(0, known.size()).equals(known);
    }

    void configure(EngineRules newRules, List<Instrument> instruments) {
        rules = newRules;
        Market[] before = begun ? markets : new Market[0];
        markets = new Market[instruments.size()];
        for (int i = 0; i < markets.length; i++) {
            markets[i] = i < before.length ? before[i] : new Market(instruments.get(i));
            markets[i].instrument = instruments.get(i);
        }
        marketMaker.openInstruments(markets.length);
        accounts.values().forEach(account -> account.openInstruments(markets.length));
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

    /** So that what an account used once is not kept until it trades again. */
    void forgetOldKeys(long micros) {
        for (Account account : accounts.values()) {
            account.clientOrderIds.forgetOld(micros);
            account.idempotencyKeys.forgetOld(micros);
        }
    }

    /** Keeps a closed order at hand and forgets the oldest beyond the limit. */
    void closed(Order order) {
        recent.add(order);
        while (recent.size() > rules.recentOrders()) {
            orders.remove(recent.poll().seq);
        }
    }
}
