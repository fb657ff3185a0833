package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The rows of holds. A hold's row is locked before the balance that it is of. */
public final class HoldStore {
    private static final String COLUMNS = """
            SELECT id, account, destination, asset, amount, captured, captures, state, kind, origin, reference, description,
                   created_at, expires_at FROM ledger_hold
            """;

    private static final String LOCK = COLUMNS + "WHERE id = $1 FOR UPDATE";
    private static final String FIND = COLUMNS + "WHERE id = $1";
    private static final String BY_REFERENCE = COLUMNS + "WHERE origin = $1 AND reference = $2";
    private static final String EXPIRED =
            COLUMNS + "WHERE state = 'open' AND expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED";

    private static final String ADD = """
            WITH written AS (
                INSERT INTO ledger_hold (id, account, destination, asset, amount, kind, origin, reference, description,
                                         created_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING 1)
            SELECT ledger_expect(count(*), 1) FROM written
            """;

    private static final String CAPTURED = """
            UPDATE ledger_hold SET captured = captured + $2, captures = captures + 1,
                state = CASE WHEN captured + $2 = amount THEN 'captured' ELSE state END,
                closed_at = CASE WHEN captured + $2 = amount THEN $3::timestamptz END
            WHERE id = $1
            """;

    private static final String CLOSED =
            "UPDATE ledger_hold SET state = $2, closed_at = $3 WHERE id = ANY ($1::uuid[])";

    public Future<Optional<StoredHold>> lock(Tx tx, UUID id) {
        return tx.query(LOCK, id).map(HoldStore::first);
    }

    public Future<Optional<StoredHold>> find(Tx tx, UUID id) {
        return tx.query(FIND, id).map(HoldStore::first);
    }

    public Future<Optional<StoredHold>> byReference(Tx tx, String origin, String reference) {
        return tx.query(BY_REFERENCE, origin, reference).map(HoldStore::first);
    }

    /** Locks open holds whose time is over, as far as nobody else has them. */
    public Future<List<StoredHold>> lockExpired(Tx tx, Instant now, int limit) {
        return tx.query(EXPIRED, Columns.time(now), limit).map(HoldStore::all);
    }

    public Future<Void> add(Tx tx, UUID id, HoldDraft draft, Instant now) {
        return tx.query(
                        ADD,
                        id,
                        draft.account().address(),
                        draft.destination().address(),
                        draft.asset().code(),
                        draft.amount().micros(),
                        draft.kind(),
                        draft.origin(),
                        draft.reference(),
                        draft.description(),
                        Columns.time(now),
                        Columns.time(draft.expiresAt()))
                .mapEmpty();
    }

    /** Counts a capture; the last one closes the hold. */
    public Future<Void> captured(Tx tx, UUID id, Money amount, Instant now) {
        return tx.query(CAPTURED, id, amount.micros(), Columns.time(now)).mapEmpty();
    }

    public Future<Void> close(Tx tx, Collection<UUID> ids, String state, Instant now) {
        return tx.query(CLOSED, ids.toArray(UUID[]::new), state, Columns.time(now))
                .mapEmpty();
    }

    private static Optional<StoredHold> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<StoredHold> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(HoldStore::hold)
                .toList();
    }

    private static StoredHold hold(Row row) {
        HoldDraft draft = new HoldDraft(
                new Account(row.getString("account")),
                new Account(row.getString("destination")),
                Asset.of(row.getString("asset")).orElseThrow(),
                new Money(row.getLong("amount")),
                row.getString("kind"),
                row.getString("origin"),
                row.getString("reference"),
                row.getString("description"),
                row.getOffsetDateTime("expires_at").toInstant());
        return new StoredHold(
                row.getUUID("id"),
                draft,
                new Money(row.getLong("captured")),
                row.getInteger("captures"),
                row.getString("state"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
