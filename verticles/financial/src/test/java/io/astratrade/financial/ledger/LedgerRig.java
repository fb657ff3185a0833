package io.astratrade.financial.ledger;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.harness.MigratedDatabases;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.SettableClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A ledger on a database of its own, without a service around it. */
public final class LedgerRig implements AutoCloseable {
    public static final Cause CAUSE = new Cause("test", "test", null);
    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    public final Vertx vertx = Vertx.vertx();
    public final SettableClock clock = new SettableClock(START);
    public final String uri;
    public final Database database;
    public final PostgresLedger ledger;

    private LedgerRig(String uri) {
        this.uri = uri;
        this.database = Database.open(vertx, PatientDatabase.of(uri, "financial"));
        this.ledger = new PostgresLedger(vertx, clock);
    }

    public static LedgerRig start() {
        return on(MigratedDatabases.fresh(
                "ledger", uri -> Migrations.migrate(PatientDatabase.of(uri, "financial"), "classpath:db/financial")));
    }

    /** Another one on a database that is there. */
    public static LedgerRig on(String uri) {
        return new LedgerRig(uri);
    }

    public <T> T done(Function<Tx, Future<T>> work) {
        return Await.result(database.transaction(work));
    }

    public Throwable refused(Function<Tx, Future<?>> work) {
        return Await.failure(database.transaction(tx -> work.apply(tx).mapEmpty()));
    }

    public UUID post(Entry entry) {
        return done(tx -> ledger.post(tx, CAUSE, entry));
    }

    public static Entry entry(String reference, Posting... postings) {
        return Entry.of("test", "test", reference, List.of(postings), "a test", START);
    }

    public static Posting usd(Account from, Account to, String amount) {
        return new Posting(from, to, Asset.USD, Money.parse(amount));
    }

    /** A user with so many dollars. */
    public Account user(String dollars) {
        Account user = Account.user(UUID.randomUUID());
        if (!dollars.equals("0")) {
            post(entry(UUID.randomUUID().toString(), usd(Account.world(), user, dollars)));
        }
        return user;
    }

    public HoldDraft draft(Account from, Account to, String amount) {
        return new HoldDraft(
                from,
                to,
                Asset.USD,
                Money.parse(amount),
                "purchase",
                "test",
                UUID.randomUUID().toString(),
                "a hold",
                clock.instant().plus(Duration.ofHours(1)));
    }

    public String available(Account account) {
        return done(tx -> ledger.available(tx, account, Asset.USD)).toString();
    }

    public long number(String sql, Object... args) {
        return Await.result(
                database.query(sql, args).map(rows -> rows.iterator().next().getLong(0)));
    }

    @Override
    public void close() {
        Await.result(database.close());
        Await.result(vertx.close());
    }
}
