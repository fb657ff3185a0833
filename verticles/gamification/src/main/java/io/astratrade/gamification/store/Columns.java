package io.astratrade.gamification.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Turns many records into one array per column, for statements that unnest them. */
public final class Columns {
    private Columns() {}

    public static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public static <T> Long[] longs(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().map(column::applyAsLong).toArray(Long[]::new);
    }

    public static <T> Integer[] integers(Collection<T> rows, ToIntFunction<T> column) {
        return rows.stream().map(column::applyAsInt).toArray(Integer[]::new);
    }

    public static <T> OffsetDateTime[] times(Collection<T> rows, Function<T, Instant> column) {
        return rows.stream().map(column).map(Columns::time).toArray(OffsetDateTime[]::new);
    }

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
