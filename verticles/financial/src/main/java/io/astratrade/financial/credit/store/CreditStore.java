package io.astratrade.financial.credit.store;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The tables credit_account and credit_entry. */
public final class CreditStore {
    /** @param reason such as `unused_time`; amount and balance after it */
    public record Entry(UUID id, Money amount, Money balanceAfter, String reason, UUID invoiceId, Instant at) {}

    /** What an account has, and what open invoices are to be paid with of it. */
    public record Balance(Money balance, Money held) {
        public Money available() {
            return balance.minus(held);
        }
    }

    private static final String LOCK = """
            INSERT INTO credit_account AS a (user_id) VALUES ($1)
            ON CONFLICT (user_id) DO UPDATE SET user_id = a.user_id RETURNING balance, held
            """;
    private static final String FIND = "SELECT balance, held FROM credit_account WHERE user_id = $1";
    private static final String HOLD = "UPDATE credit_account SET held = held + $2 WHERE user_id = $1";
    private static final String CHANGE =
            "UPDATE credit_account SET balance = balance + $2, held = held - $3 WHERE user_id = $1 RETURNING balance";
    private static final String INSERT = """
            INSERT INTO credit_entry (id, user_id, amount, balance_after, reason, invoice_id, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String PAGE =
            "SELECT * FROM credit_entry WHERE user_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";

    private final Database database;

    public CreditStore(Database database) {
        this.database = database;
    }

    /** The account, locked until the transaction ends. */
    public Future<Balance> lock(Tx tx, UUID user) {
        return tx.query(LOCK, user).map(rows -> balance(rows.iterator().next()));
    }

    public Future<Balance> find(UUID user) {
        return database.query(FIND, user)
                .map(rows -> rows.size() == 0
                        ? new Balance(Money.ZERO, Money.ZERO)
                        : balance(rows.iterator().next()));
    }

    /** Holds more, or less when it is below zero. */
    public Future<Void> hold(Tx tx, UUID user, Money amount) {
        return tx.query(HOLD, user, amount.micros()).mapEmpty();
    }

    /** Adds to the balance, or takes from it, which frees as much of what is held. */
    public Future<Void> add(Tx tx, UUID user, Money amount, String reason, UUID invoice, Instant at) {
        long held = amount.micros() < 0 ? -amount.micros() : 0;
        return tx.query(CHANGE, user, amount.micros(), held)
                .map(rows -> rows.iterator().next().getLong(0))
                .compose(after -> tx.query(
                        INSERT,
                        UUID.fromString(EventIds.next()),
                        user,
                        amount.micros(),
                        after,
                        reason,
                        invoice,
                        Columns.time(at)))
                .mapEmpty();
    }

    /** A user's entries, the latest first. */
    public Future<List<Entry>> page(UUID user, UUID before, int limit) {
        return database.query(PAGE, user, before, limit).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(CreditStore::entry)
                .toList());
    }

    private static Balance balance(Row row) {
        return new Balance(new Money(row.getLong("balance")), new Money(row.getLong("held")));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID("id"),
                new Money(row.getLong("amount")),
                new Money(row.getLong("balance_after")),
                row.getString("reason"),
                row.getUUID("invoice_id"),
                row.getOffsetDateTime("at").toInstant());
    }
}
