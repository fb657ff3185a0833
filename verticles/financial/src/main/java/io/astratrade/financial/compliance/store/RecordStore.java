package io.astratrade.financial.compliance.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.compliance.domain.ComplianceRecord;
import io.astratrade.financial.compliance.domain.ComplianceRecord.State;
import io.astratrade.financial.compliance.domain.Reason;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The records. */
public record RecordStore(Database database) {
    private static final UUID LAST = new UUID(-1L, -1L);

    private static final String ADD = """
            INSERT INTO compliance_record (id, user_id, reason, subject, withdrawal_id, currency, amount, detail, created_at)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::bigint[], $8::text[],
                                 $9::timestamptz[])
            ON CONFLICT (user_id, reason, subject) DO NOTHING
            """;

    static final String PAGE = """
            SELECT * FROM compliance_record
            WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR reason = $2) AND ($3::uuid IS NULL OR user_id = $3) AND id < $4
            ORDER BY id DESC LIMIT $5
            """;

    private static final String ONE = "SELECT * FROM compliance_record WHERE id = $1";
    /** In one order, so that two decisions about the same withdrawal wait for each other. */
    private static final String OF_WITHDRAWAL =
            "SELECT * FROM compliance_record WHERE withdrawal_id = $1 ORDER BY id FOR UPDATE";

    private static final String DECIDE = """
            UPDATE compliance_record SET state = $2, decided_at = $3, decided_by = $4, decision = $5
            WHERE id = $1 AND state = 'open' RETURNING *
            """;

    static final String OPEN = """
            SELECT count(*) AS count, min(created_at) AS oldest FROM compliance_record WHERE state = 'open'
            """;

    /** What is asked for; null for everything. */
    public record Filter(State state, Reason reason, UUID userId) {}

    /** Open records, and when the oldest was made; null when there is none. */
    public record OpenRecords(long count, Instant oldest) {}

    /** Adds new ones; a reason that is noted for its subject stays as it is. */
    public Future<Void> add(Tx tx, Collection<ComplianceRecord> records) {
        return Columns.of(records, record -> record.userId() + record.reason().wire() + record.subject())
                .uuids(ComplianceRecord::id)
                .uuids(ComplianceRecord::userId)
                .texts(record -> record.reason().wire())
                .texts(ComplianceRecord::subject)
                .uuids(ComplianceRecord::withdrawalId)
                .texts(record -> record.currency().code())
                .longs(record -> record.amount().micros())
                .texts(ComplianceRecord::detail)
                .times(ComplianceRecord::createdAt)
                .into(tx, ADD);
    }

    /** The latest first, behind this id when it is not null. */
    public Future<List<ComplianceRecord>> page(Filter filter, UUID before, int limit) {
        String state = filter.state() == null ? null : wire(filter.state());
        String reason = filter.reason() == null ? null : filter.reason().wire();
        return database.query(PAGE, state, reason, filter.userId(), before == null ? LAST : before, limit)
                .map(RecordStore::all);
    }

    public Future<Optional<ComplianceRecord>> one(Tx tx, UUID id) {
        return tx.query(ONE, id).map(rows -> all(rows).stream().findFirst());
    }

    /** All records that a withdrawal waits for, locked. */
    public Future<List<ComplianceRecord>> ofWithdrawal(Tx tx, UUID withdrawal) {
        return tx.query(OF_WITHDRAWAL, withdrawal).map(RecordStore::all);
    }

    /** The record as decided; empty when it was decided before. */
    public Future<Optional<ComplianceRecord>> decide(
            Tx tx, UUID id, State state, UUID by, String decision, Instant now) {
        return tx.query(DECIDE, id, wire(state), Columns.time(now), by, decision)
                .map(rows -> all(rows).stream().findFirst());
    }

    public Future<OpenRecords> open() {
        return database.query(OPEN).map(rows -> {
            Row row = rows.iterator().next();
            return new OpenRecords(row.getLong("count"), time(row, "oldest"));
        });
    }

    private static String wire(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<ComplianceRecord> all(RowSet<Row> rows) {
        return rows.stream().map(RecordStore::record).toList();
    }

    private static ComplianceRecord record(Row row) {
        return new ComplianceRecord(
                row.getUUID("id"),
                row.getUUID("user_id"),
                Reason.of(row.getString("reason")),
                row.getString("subject"),
                row.getUUID("withdrawal_id"),
                Asset.of(row.getString("currency")).orElseThrow(),
                new Money(row.getLong("amount")),
                row.getString("detail"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                time(row, "created_at"),
                time(row, "decided_at"),
                row.getUUID("decided_by"),
                row.getString("decision"));
    }

    private static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
