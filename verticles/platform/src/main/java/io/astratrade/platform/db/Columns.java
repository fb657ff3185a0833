package io.astratrade.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Many rows for one statement that unnests an array per column. Rows are sorted by their key, so that two batches which
 * write some of the same rows wait for each other instead of deadlocking.
 */
public final class Columns<T> {
    private final List<T> rows;
    private final Tuple arrays = Tuple.tuple();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    /** @param key what the written table has as its key */
    public static <T, K extends Comparable<? super K>> Columns<T> of(Collection<T> rows, Function<T, K> key) {
        return new Columns<>(rows.stream().sorted(Comparator.comparing(key)).toList());
    }

    /** Rows in the order in which they are given, for reading or because they are sorted. */
    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    /** A time as the driver takes it. */
    public static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public Columns<T> uuids(Function<T, UUID> column) {
        arrays.addArrayOfUUID(rows.stream().map(column).toArray(UUID[]::new));
        return this;
    }

    public Columns<T> texts(Function<T, String> column) {
        arrays.addArrayOfString(rows.stream().map(column).toArray(String[]::new));
        return this;
    }

    public Columns<T> longs(Function<T, Long> column) {
        arrays.addArrayOfLong(rows.stream().map(column).toArray(Long[]::new));
        return this;
    }

    public Columns<T> integers(Function<T, Integer> column) {
        arrays.addArrayOfInteger(rows.stream().map(column).toArray(Integer[]::new));
        return this;
    }

    public Columns<T> booleans(Function<T, Boolean> column) {
        arrays.addArrayOfBoolean(rows.stream().map(column).toArray(Boolean[]::new));
        return this;
    }

    public Columns<T> times(Function<T, Instant> column) {
        arrays.addArrayOfOffsetDateTime(
                rows.stream().map(column).map(Columns::time).toArray(OffsetDateTime[]::new));
        return this;
    }

    /** One value that is the same for every row. */
    public Columns<T> value(Object value) {
        arrays.addValue(value);
        return this;
    }

    /** Runs the statement, whose parameters are the columns in the order in which they were added; without rows, nothing. */
    public Future<Void> into(Tx tx, String sql) {
        return rows.isEmpty() ? Future.succeededFuture() : tx.query(sql, arrays).mapEmpty();
    }

    /** The same when the answer counts. */
    public Future<RowSet<Row>> query(Tx tx, String sql) {
        return tx.query(sql, arrays);
    }
}
