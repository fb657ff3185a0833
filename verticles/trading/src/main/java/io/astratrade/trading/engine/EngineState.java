package io.astratrade.trading.engine;

import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that an engine remembers; insertion order makes its iteration the same in every replay. */
public final class EngineState {
    private static final UUID MARKET_MAKER = new UUID(0, 0);

    public EngineRevision revision = EngineRevision.FIRST;
    public EngineRules rules;
    public final Ids ids;
    public Market[] markets;
    public final Account marketMaker;
    public final Map<UUID, Account> accounts = new LinkedHashMap<>();
    public final Map<Long, Order> orders = new HashMap<>();
    public final Deque<Order> recent = new ArrayDeque<>();
    public long collectedFees;
    public long nowMicros;
    /** Whether a command has gone by the terms: from then on they can only be added to. */
    public boolean begun;

    public EngineState(EngineRules rules, List<Instrument> instruments, int shard) {
        this.rules = rules;
        this.ids = new Ids(shard);
        this.markets = instruments.stream().map(Market::new).toArray(Market[]::new);
        this.marketMaker = new Account(MARKET_MAKER, instruments.size(), 0);
    }

    public List<Instrument> instruments() {
        return Stream.of(markets).map(market -> market.instrument).toList();
    }

    /** Whether journaled indexes mean the same instruments afterwards: they may only be added at the end. */
    public boolean canTrade(List<Instrument> instruments) {
        List<String> known = instruments().stream().map(Instrument::symbol).toList();
        List<String> wanted = instruments.stream().map(Instrument::symbol).toList();
        return !begun
                || wanted.size() >= known.size()
                        && wanted.subList(0, known.size()).equals(known);
    }

    public void configure(EngineRules newRules, List<Instrument> instruments) {
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
    public Account account(UUID user) {
        Account account = accounts.get(user);
        if (account == null) {
            account = new Account(user, markets.length, rules.openingBalance());
            accounts.put(user, account);
        }
        return account;
    }

    /** So that what an account used once is not kept until it trades again. */
    public void forgetOldKeys(long micros) {
        for (Account account : accounts.values()) {
            account.clientOrderIds.forgetOld(micros);
            account.idempotencyKeys.forgetOld(micros);
        }
    }

    /** Keeps a closed order at hand and forgets the oldest beyond the limit. */
    public void closed(Order order) {
        recent.add(order);
        while (recent.size() > rules.recentOrders()) {
            orders.remove(recent.poll().seq);
        }
    }
}
