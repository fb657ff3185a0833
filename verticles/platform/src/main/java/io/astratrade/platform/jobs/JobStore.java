package io.astratrade.platform.jobs;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of a service's jobs. */
final class JobStore {
    private static final int LONGEST_ERROR = 500;
    private static final String DECLARE = "INSERT INTO job (name, next_due) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String DUE = "SELECT name, next_due FROM job WHERE name = ANY($1)";
    private static final String CLAIM = """
            SELECT next_due FROM job
            WHERE name = $1 AND next_due <= $2 AND (retry_at IS NULL OR retry_at <= $2) FOR UPDATE SKIP LOCKED
            """;
    private static final String DONE = """
            UPDATE job SET next_due = $2, retry_at = NULL, failures = 0, last_due = $3, last_run = $4, last_error = NULL
            WHERE name = $1
            """;
    private static final String FAILED = """
            UPDATE job SET failures = failures + 1, last_error = $3,
                retry_at = $4 + least(power(2, least(failures, 20)), 300) * (0.5 + random() / 2) * interval '1 second'
            WHERE name = $1 AND next_due = $2
            """;

    private final Database database;

    JobStore(Database database) {
        this.database = database;
    }

    /** Adds a job that the database does not know, first due at this time. */
    Future<Void> declare(String name, Instant firstDue) {
        return database.query(DECLARE, name, utc(firstDue)).mapEmpty();
    }

    /** The next due time of each of these jobs. */
    Future<Map<String, Instant>> due(Collection<String> names) {
        return database.query(DUE, (Object) names.toArray(String[]::new)).map(rows -> {
            Map<String, Instant> due = new HashMap<>();
            rows.forEach(row -> due.put(row.getString(0), instant(row, 1)));
            return due;
        });
    }

    /** Locks a job for the transaction and gives its due time; empty when it is not due or another instance has it. */
    Future<Optional<Instant>> claim(Tx tx, String name, Instant now) {
        return tx.query(CLAIM, name, utc(now)).map(rows -> {
            Optional<Instant> due = Optional.empty();
            for (Row row : rows) {
                due = Optional.of(instant(row, 0));
            }
            return due;
        });
    }

    Future<Void> done(Tx tx, String name, Instant nextDue, Instant doneDue, Instant now) {
        return tx.query(DONE, name, utc(nextDue), utc(doneDue), utc(now)).mapEmpty();
    }

    /** Counts a failure and sets the next attempt: after 1, 2, 4 ... 300 s, shortened by up to half. */
    Future<Void> failed(String name, Instant due, Throwable failure, Instant now) {
        String error = failure.toString();
        return database.query(
                        FAILED, name, utc(due), error.substring(0, Math.min(error.length(), LONGEST_ERROR)), utc(now))
                .mapEmpty();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Row row, int column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
