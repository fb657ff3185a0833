package io.astratrade.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Due times; the same for every instance, because they depend on the clock only. */
@FunctionalInterface
public interface Schedule {
    /** The first due time later than this moment. */
    Instant after(Instant moment);

    /** The multiples of a period since 1970, at least 1 s apart. */
    static Schedule every(Duration period) {
        long millis = period.toMillis();
        if (millis < 1_000) {
            throw new IllegalArgumentException("A job is due at most once a second, not every " + period);
        }
        return moment -> Instant.ofEpochMilli((Math.floorDiv(moment.toEpochMilli(), millis) + 1) * millis);
    }

    /** Once a day at this time, UTC. */
    static Schedule dailyAt(LocalTime time) {
        return moment -> {
            LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
            Instant today = day.atTime(time).toInstant(ZoneOffset.UTC);
            return today.isAfter(moment) ? today : day.plusDays(1).atTime(time).toInstant(ZoneOffset.UTC);
        };
    }
}
