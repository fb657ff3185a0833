package io.astratrade.financial.ledger.story;

import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.domain.Posting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger as one would write it without a database, without hurry and without others: the oracle. */
final class NaiveBooks {
    private static final class NaiveHold {
        private final Posting what;
        private long left;

        NaiveHold(Posting what) {
            this.what = what;
            this.left = what.amount().micros();
        }
    }

    private final Map<BalanceKey, Long> balances = new HashMap<>();
    private final Map<BalanceKey, Long> held = new HashMap<>();
    private final Map<UUID, NaiveHold> holds = new HashMap<>();

    private static BalanceKey source(Posting posting) {
        return new BalanceKey(posting.source(), posting.asset());
    }

    private static BalanceKey destination(Posting posting) {
        return new BalanceKey(posting.destination(), posting.asset());
    }

    long available(BalanceKey key) {
        return balances.getOrDefault(key, 0L) - held.getOrDefault(key, 0L);
    }

    /** Whether all of it could be posted, in this order; if not, nothing is. */
    boolean post(List<Posting> postings) {
        Map<BalanceKey, Long> before = new HashMap<>(balances);
        for (Posting posting : postings) {
            BalanceKey from = source(posting);
            if (from.account().bounded() && available(from) < posting.amount().micros()) {
                balances.clear();
                balances.putAll(before);
                return false;
            }
            move(posting);
        }
        return true;
    }

    /** What is known to have happened. */
    void move(Posting posting) {
        balances.merge(source(posting), -posting.amount().micros(), Long::sum);
        balances.merge(destination(posting), posting.amount().micros(), Long::sum);
    }

    boolean canHold(Posting what) {
        return available(source(what)) >= what.amount().micros();
    }

    void hold(UUID id, Posting what) {
        holds.put(id, new NaiveHold(what));
        held.merge(source(what), what.amount().micros(), Long::sum);
    }

    long left(UUID hold) {
        return holds.get(hold).left;
    }

    void capture(UUID hold, long amount) {
        NaiveHold of = holds.get(hold);
        of.left -= amount;
        held.merge(source(of.what), -amount, Long::sum);
        balances.merge(source(of.what), -amount, Long::sum);
        balances.merge(destination(of.what), amount, Long::sum);
    }

    void release(UUID hold) {
        NaiveHold of = holds.get(hold);
        held.merge(source(of.what), -of.left, Long::sum);
        of.left = 0;
    }

    /** Every balance as it is now. */
    Map<BalanceKey, Long> balances() {
        return new HashMap<>(balances);
    }

    boolean anyFloorBroken() {
        return balances.keySet().stream().anyMatch(key -> key.account().bounded() && available(key) < 0);
    }
}
