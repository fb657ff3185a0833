package io.astratrade.financial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class LuhnPropertyTest {
    /** Of the ten possible last digits exactly one is right, so no single digit can be mistyped unnoticed. */
    @Property(tries = 500)
    void exactlyOneLastDigitIsRight(@ForAll @NumericChars @StringLength(min = 11, max = 18) String number) {
        long right = IntStream.range(0, 10)
                .filter(last -> CardCheck.luhn(number + last))
                .count();
        assertThat(right).isEqualTo(1);
    }

    @Property(tries = 500)
    void aMistypedDigitIsNoticed(
            @ForAll @NumericChars @StringLength(16) String number,
            @ForAll @IntRange(max = 15) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char other = (char) ('0' + (number.charAt(place) - '0' + by) % 10);
        String mistyped = number.substring(0, place) + other + number.substring(place + 1);
        assertThat(CardCheck.luhn(number) && CardCheck.luhn(mistyped)).isFalse();
    }
}
