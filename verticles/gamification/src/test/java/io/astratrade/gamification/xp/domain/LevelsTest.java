package io.astratrade.gamification.xp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
    private final Levels levels = Rules.LEVELS;

    @ParameterizedTest
    @CsvSource({
        "0, 1, 100",
        "99, 1, 1",
        "100, 2, 300",
        "399, 2, 1",
        "400, 3, 500",
        "980099, 99, 1",
        "980100, 100, 0",
        "999999999999, 100, 0"
    })
    void levelsBeginAtTheirThreshold(long xp, int level, long toNext) {
        assertThat(levels.at(xp)).isEqualTo(level);
        assertThat(levels.toNext(xp)).isEqualTo(toNext);
    }

    @ParameterizedTest
    @CsvSource({"4, 100", "5, 105", "9, 105", "10, 110", "100, 200"})
    void everyFifthLevelRaisesTheMultiplier(int level, int percent) {
        assertThat(levels.percent(level)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 10", "10, 1600, 10", "19, 1600, 19", "20, 1600, 21", "1, 980100, 2"})
    void aMultiplierIsRoundedDown(long base, long xp, long given) {
        assertThat(levels.multiplied(base, xp)).isEqualTo(given);
    }

    @Property
    void theSquareRootIsExact(@ForAll @LongRange(max = Long.MAX_VALUE) long value) {
        long exact = BigInteger.valueOf(value).sqrt().longValueExact();
        assertThat(Levels.squareRoot(value)).isEqualTo(exact);
    }

    @Property
    void theSquareRootIsExactAroundSquares(@ForAll @LongRange(min = 2, max = 3_037_000_499L) long root) {
        assertThat(Levels.squareRoot(root * root - 1)).isEqualTo(root - 1);
        assertThat(Levels.squareRoot(root * root)).isEqualTo(root);
    }

    @Property
    void moreXpIsNeverALowerLevel(
            @ForAll @LongRange(max = 2_000_000) long xp, @ForAll @LongRange(max = 10_000) long more) {
        assertThat(levels.at(xp + more)).isGreaterThanOrEqualTo(levels.at(xp));
    }

    @Property
    void theMissingXpReachesTheNextLevelExactly(@ForAll @LongRange(max = 980_099) long xp) {
        long next = xp + levels.toNext(xp);
        assertThat(levels.at(next)).isEqualTo(levels.at(xp) + 1);
        assertThat(levels.at(next - 1)).isEqualTo(levels.at(xp));
    }
}
