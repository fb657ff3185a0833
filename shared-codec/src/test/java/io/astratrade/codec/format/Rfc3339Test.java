package io.astratrade.codec.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @Property
    void whatIsFormattedReadsBackAsTheLibraryReadsIt(
            @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long seconds,
            @ForAll @LongRange(min = 0, max = 999_999) long micros) {
        Instant time = Instant.ofEpochSecond(seconds, micros * 1_000);

        String text = Rfc3339.format(time);

        assertThat(Rfc3339.parse(text))
                .isEqualTo(time)
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05.678901234Z",
                "2026-01-02T03:04:05.678901+02:00",
                "2024-02-29T23:59:59.999999Z"
            })
    void everyFormOfTheStandardIsRead(String text) {
        assertThat(Rfc3339.parse(text))
                .isEqualTo(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-02",
                "2026-02-30T03:04:05.678901Z",
                "2026-13-01T03:04:05.678901Z",
                "2026-01-02T24:04:05.678901Z",
                "2026-01-02T03:60:05.678901Z",
                "2026-01-02T03:04:61.678901Z",
                "2026-01-02 03:04:05.678901Z",
                "٢026-01-02T03:04:05.678901Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Rfc3339.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RFC 3339");
    }
}
