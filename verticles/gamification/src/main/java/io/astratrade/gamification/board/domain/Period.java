package io.astratrade.gamification.board.domain;

import io.astratrade.codec.format.WireName;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Time that a board collects for before it starts anew: a UTC day, a week from Monday 00:00 UTC, or for ever. */
public enum Period {
    DAILY,
    WEEKLY,
    ALL_TIME;

    public String wire() {
        return WireName.of(this).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no period has this wire name */
    public static Period ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The first day of the period that an instant falls into; empty for all time. */
    Optional<LocalDate> start(Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return switch (this) {
            case DAILY -> Optional.of(day);
            case WEEKLY -> Optional.of(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case ALL_TIME -> Optional.empty();
        };
    }

    /** When the period that an instant falls into is over; empty for all time. */
    Optional<Instant> end(Instant at) {
        return start(at)
                .map(day -> this == DAILY ? day.plusDays(1) : day.plusWeeks(1))
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
