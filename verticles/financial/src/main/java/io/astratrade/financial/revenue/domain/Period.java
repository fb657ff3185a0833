package io.astratrade.financial.revenue.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Periods of a report, in UTC; a week begins on Monday. */
public enum Period {
    DAILY,
    WEEKLY,
    MONTHLY;

    /** The first day of the period that a day is in. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the period after the one that begins on this day. */
    public LocalDate next(LocalDate begin) {
        return back(begin, -1);
    }

    /** The day on which the period so many before begins. */
    public LocalDate back(LocalDate begin, int periods) {
        return switch (this) {
            case DAILY -> begin.minusDays(periods);
            case WEEKLY -> begin.minusWeeks(periods);
            case MONTHLY -> begin.minusMonths(periods);
        };
    }

    /** The beginnings of all periods that have a day from the first to the last, both included; one more than the most is enough. */
    public List<LocalDate> between(LocalDate first, LocalDate last, int most) {
        List<LocalDate> begins = new ArrayList<>();
        for (LocalDate begin = begin(first); !begin.isAfter(last) && begins.size() <= most; begin = next(begin)) {
            begins.add(begin);
        }
        return begins;
    }

    public static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
