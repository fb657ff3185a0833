package io.astratrade.gamification.board.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardKeyTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-11-24T00:00:00Z,        xp:daily:2026-11-24,  2026-11-25T00:00:00Z",
        "DAILY,  2026-11-24T23:59:59.999999Z, xp:daily:2026-11-24,  2026-11-25T00:00:00Z",
        "WEEKLY, 2026-11-23T00:00:00Z,        xp:weekly:2026-11-23, 2026-11-30T00:00:00Z",
        "WEEKLY, 2026-11-29T23:59:59Z,        xp:weekly:2026-11-23, 2026-11-30T00:00:00Z",
        "WEEKLY, 2027-01-01T12:00:00Z,        xp:weekly:2026-12-28, 2027-01-04T00:00:00Z"
    })
    void daysAreUtcAndWeeksBeginOnMonday(Period period, Instant at, String id, Instant end) {
        BoardKey key = BoardKey.of(Board.XP, period, at);

        assertThat(key.id()).isEqualTo(id);
        assertThat(key.ending()).contains(end);
    }

    @Test
    void allTimeNeverEnds() {
        BoardKey key = BoardKey.of(Board.XP, Period.ALL_TIME, Instant.EPOCH);

        assertThat(key.id()).isEqualTo("xp:all-time");
        assertThat(key.ending()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"daily, DAILY", "weekly, WEEKLY", "all-time, ALL_TIME"})
    void wireNamesGoBothWays(String wire, Period period) {
        assertThat(Period.ofWire(wire)).isEqualTo(period);
        assertThat(period.wire()).isEqualTo(wire);
    }
}
