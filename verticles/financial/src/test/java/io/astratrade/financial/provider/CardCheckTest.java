package io.astratrade.financial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.refusal.FieldError;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardCheckTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, VISA",
        "4000000000000002, VISA",
        "4222222222222, VISA",
        "5555555555554444, MASTERCARD",
        "2223003122003222, MASTERCARD",
        "2720990000000007, MASTERCARD",
        "2721000000000004, UNKNOWN",
        "378282246310005, AMEX",
        "6011111111111117, DISCOVER",
        "3056930009020004, UNKNOWN"
    })
    void aNumberTellsItsBrand(String number, CardBrand brand) {
        assertThat(CardBrand.of(number)).isEqualTo(brand);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 11, ''",
        "2026, 10, 'the card has expired'",
        "2025, 12, 'the card has expired'",
        "2056, 11, ''",
        "2056, 12, 'is too far ahead'"
    })
    void aCardIsGoodToTheEndOfItsMonth(int year, int month, String fault) {
        assertThat(CardCheck.faults(new Card("4242424242424242", month, year, "123"), NOW))
                .extracting(FieldError::message)
                .containsExactlyElementsOf(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({"378282246310005, 1234, true", "378282246310005, 123, false", "4242424242424242, 1234, false"})
    void aBrandKnowsItsCode(String number, String cvc, boolean good) {
        assertThat(CardCheck.faults(new Card(number, 12, 2030, cvc), NOW).isEmpty())
                .isEqualTo(good);
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        assertThat(CardCheck.faults(new Card("4242424242424241", 1, 2020, "12345"), NOW))
                .extracting(FieldError::pointer)
                .containsExactly("/card/number", "/card/exp_year", "/card/cvc");
    }

    @Test
    void aCardDoesNotShowItsNumber() {
        Card card = new Card("4242424242424242", 12, 2030, "987");
        assertThat(card.toString())
                .doesNotContain("42424242")
                .doesNotContain("987")
                .contains("4242");
    }
}
