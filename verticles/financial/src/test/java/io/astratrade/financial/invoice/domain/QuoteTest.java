package io.astratrade.financial.invoice.domain;

import static io.astratrade.financial.invoice.domain.Samples.START;
import static io.astratrade.financial.invoice.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    @ParameterizedTest
    @CsvSource({
        "9.95, 0, 9.95, 0.00, 9.95",
        "9.95, 4.00, 9.95, 4.00, 5.95",
        "9.95, 20.00, 9.95, 9.95, 0.00",
        "-3.00, 4.00, -3.00, -3.00, 0.00",
        "0, 4.00, 0.00, 0.00, 0.00",
    })
    void creditPaysFirstAndIsGrantedWhenLessThanNothingIsDue(
            String amount, String available, String subtotal, String credit, String total) {
        Quote quote = Quote.of(List.of(line(usd(amount))), usd(available));
        assertThat(quote.subtotal()).isEqualTo(usd(subtotal));
        assertThat(quote.credit()).isEqualTo(usd(credit));
        assertThat(quote.total()).isEqualTo(usd(total));
    }

    @Property
    void theTotalIsWhatCreditLeavesAndNeverLessThanNothing(
            @ForAll List<@IntRange(min = -10_000, max = 10_000) Integer> cents,
            @ForAll @IntRange(max = 20_000) int available) {
        Quote quote = Quote.of(
                cents.stream().map(cent -> line(new Money(cent * 10_000L))).toList(), new Money(available * 10_000L));
        assertThat(quote.total())
                .isEqualTo(quote.subtotal().minus(quote.credit()))
                .isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(quote.credit()).isLessThanOrEqualTo(new Money(available * 10_000L));
        assertThat(quote.subtotal().micros())
                .isEqualTo(cents.stream().mapToLong(Integer::longValue).sum() * 10_000);
    }

    private static InvoiceLine line(Money amount) {
        return new InvoiceLine(LineKind.PLAN, "a line", amount, START, START);
    }
}
