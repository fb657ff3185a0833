package io.astratrade.financial.ledger.story;

import static io.astratrade.financial.ledger.LedgerRig.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Single operations, one after the other: what the ledger says must be what the naive books say. */
final class LedgerStory {
    private static final int REMEMBERED = 500;
    private static final List<Asset> ASSETS = List.of(Asset.USD, Asset.SHARDS);
    private static final List<Account> UNBOUNDED =
            List.of(Account.world(), Account.fees("trading"), Account.rewards(), Account.provider("sandbox"));

    private record Done(UUID id, Entry entry) {}

    final NaiveBooks books = new NaiveBooks();
    final List<UUID> users;
    private final Random random;
    private final LedgerRig rig;
    private final List<Done> done = new ArrayList<>();
    private final List<UUID> holds = new ArrayList<>();
    private LedgerProcess process;

    LedgerStory(Random random, LedgerRig rig, LedgerProcess process, List<UUID> users) {
        this.random = random;
        this.rig = rig;
        this.process = process;
        this.users = users;
    }

    void goesOnWith(LedgerProcess next) {
        process = next;
    }

    /** One operation of any kind. */
    void step() {
        int kind = random.nextInt(100);
        if (kind < 25) {
            post(1);
        } else if (kind < 40) {
            post(1 + random.nextInt(5));
        } else if (kind < 50) {
            batch();
        } else if (kind < 65) {
            hold();
        } else if (kind < 80) {
            capture();
        } else if (kind < 88) {
            release();
        } else if (kind < 96) {
            reverse();
        } else {
            repeat();
        }
    }

    Asset asset() {
        return ASSETS.get(random.nextInt(ASSETS.size()));
    }

    Money amount() {
        return new Money(1 + random.nextInt(random.nextInt(10) == 0 ? 500_000_000 : 50_000_000));
    }

    UUID user() {
        return users.get(random.nextInt(users.size()));
    }

    private Account account() {
        return random.nextInt(3) == 0 ? UNBOUNDED.get(random.nextInt(UNBOUNDED.size())) : Account.user(user());
    }

    private Posting posting() {
        Account from = account();
        Account to = account();
        return from.equals(to) ? posting() : new Posting(from, to, asset(), amount());
    }

    private Entry entry(int postings) {
        List<Posting> lines = new ArrayList<>();
        for (int i = 0; i < postings; i++) {
            lines.add(posting());
        }
        return Entry.of("story", "story", UUID.randomUUID().toString(), lines, "told", rig.clock.instant());
    }

    private <T> Future<T> tried(Function<Tx, Future<T>> work) {
        return process.database().transaction(work);
    }

    private void post(int postings) {
        Entry entry = entry(postings);
        Future<UUID> posted = tried(tx -> process.ledger().post(tx, CAUSE, entry));
        if (agree(books.post(entry.postings()), posted)) {
            remember(posted.result(), entry);
        }
    }

    /** All of them or none. */
    private void batch() {
        List<Entry> entries = new ArrayList<>();
        List<Posting> all = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(20); i++) {
            entries.add(entry(1 + random.nextInt(2)));
            all.addAll(entries.get(i).postings());
        }
        Future<List<UUID>> posted = tried(tx -> process.ledger().postAll(tx, CAUSE, entries));
        if (agree(books.post(all), posted)) {
            for (int i = 0; i < entries.size(); i++) {
                remember(posted.result().get(i), entries.get(i));
            }
        }
    }

    private void hold() {
        Posting what = new Posting(Account.user(user()), Account.fees("holds"), asset(), amount());
        HoldDraft draft = new HoldDraft(
                what.source(),
                what.destination(),
                what.asset(),
                what.amount(),
                "story",
                "story",
                UUID.randomUUID().toString(),
                "told",
                rig.clock.instant().plus(Duration.ofDays(3_650)));
        Future<UUID> held = tried(tx -> process.ledger().hold(tx, CAUSE, draft));
        if (agree(books.canHold(what), held)) {
            books.hold(held.result(), what);
            holds.add(held.result());
        }
    }

    private void capture() {
        if (holds.isEmpty()) {
            return;
        }
        UUID hold = holds.get(random.nextInt(holds.size()));
        long left = books.left(hold);
        long amount = random.nextInt(4) == 0 ? left : 1 + (long) (random.nextDouble() * 1.2 * left);
        Money wanted = amount == left && left > 0 ? null : new Money(amount);
        if (amount == 0) {
            wanted = null;
        }
        Money asked = wanted;
        Future<UUID> captured = tried(tx -> process.ledger().capture(tx, CAUSE, hold, asked));
        if (agree(left > 0 && amount <= left, captured)) {
            books.capture(hold, amount);
        }
    }

    private void release() {
        if (!holds.isEmpty()) {
            UUID hold = holds.remove(random.nextInt(holds.size()));
            agree(true, tried(tx -> process.ledger().release(tx, CAUSE, hold)));
            books.release(hold);
        }
    }

    private void reverse() {
        if (done.isEmpty()) {
            return;
        }
        Done original = done.remove(random.nextInt(done.size()));
        Entry back = new Entry(
                "reversal",
                "story",
                null,
                original.entry().reversed(),
                "taken back",
                original.id(),
                rig.clock.instant());
        Future<UUID> reversed = tried(tx -> process.ledger().post(tx, CAUSE, back));
        if (agree(books.post(back.postings()), reversed)) {
            agree(false, tried(tx -> process.ledger().post(tx, CAUSE, back)));
        }
    }

    /** What was posted is posted again: nothing happens. */
    private void repeat() {
        if (!done.isEmpty()) {
            Done before = done.get(random.nextInt(done.size()));
            Future<UUID> again = tried(tx -> process.ledger().post(tx, CAUSE, before.entry()));
            agree(true, again);
            assertThat(again.result()).isEqualTo(before.id());
        }
    }

    private void remember(UUID id, Entry entry) {
        done.add(new Done(id, entry));
        if (done.size() > REMEMBERED) {
            done.remove(0);
        }
    }

    /** Whether it was done, as was expected. */
    static boolean agree(boolean expected, Future<?> outcome) {
        Await.result(outcome.otherwiseEmpty());
        if (outcome.failed() && !(outcome.cause() instanceof RefusedException)) {
            throw new AssertionError("neither done nor refused", outcome.cause());
        }
        assertThat(outcome.succeeded())
                .as(outcome.failed() ? outcome.cause().getMessage() : "done")
                .isEqualTo(expected);
        return expected;
    }

    /** The keys of everything that the naive books have. */
    List<BalanceKey> keys() {
        return List.copyOf(books.balances().keySet());
    }
}
