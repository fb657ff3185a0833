package io.astratrade.financial;

import static io.astratrade.financial.payment.PaymentState.FAILED;
import static io.astratrade.financial.payment.PaymentState.PROCESSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.WithdrawalState;
import io.astratrade.testkit.TestTimeouts;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments whose answer does not come: the outcome is found out, both ways, and what never arrived is given up for good. */
class LostAnswersIT {
    private static final Duration RETRY = Duration.ofSeconds(61);
    private static PaymentRig rig;

    private final UUID user = UUID.randomUUID();

    @BeforeAll
    static void start() {
        rig = PaymentRig.impatient();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"4000000000007007, SUCCEEDED, ", "4000000000008005, FAILED, card_declined"})
    void anAnswerThatGotLostIsFoundOut(String number, String state, String failure) {
        Payment paid = rig.pay(rig.card(user, number), "12.34");
        assertThat(paid.state()).isEqualTo(PROCESSING);
        assertThat(rig.available(user)).isEqualTo("0.00");
        Payment found = settled(paid);
        assertThat(found.state().name()).isEqualTo(state);
        assertThat(found.failure()).isEqualTo(failure);
        assertThat(rig.charged(paid.order().id())).isEqualTo(failure == null ? 1 : 0);
        assertThat(rig.available(user)).isEqualTo(failure == null ? "12.34" : "0.00");
    }

    @Test
    void aChargeThatNeverArrivesIsRepeatedThenGivenUpForGood() {
        Payment paid = rig.pay(rig.card(user, "4000000000009003"), "12.34");
        assertThat(paid.state()).isEqualTo(PROCESSING);
        rig.after(RETRY);
        assertThat(rig.payment(paid.order().id()).state()).as("it is repeated").isEqualTo(PROCESSING);
        rig.after(PaymentRig.CONFIG.repeatWithin());
        Payment found = settled(paid);
        assertThat(found.state()).isEqualTo(FAILED);
        assertThat(found.failure()).isEqualTo("not_charged");
        assertThat(rig.charged(paid.order().id())).isZero();
        assertThat(rig.available(user)).isEqualTo("0.00");
    }

    @Test
    void aPayoutThatNeverArrivesIsGivenUpAndTheMoneyIsFree() {
        rig.pay(rig.card(user, "4242424242424242"), "12.34");
        Withdrawal withdrawal = rig.execute(rig.request(rig.card(user, "4000000000009003"), "10.00"));
        assertThat(withdrawal.state()).isEqualTo(WithdrawalState.PROCESSING);
        rig.after(RETRY);
        assertThat(rig.available(user)).as("it may still arrive").isEqualTo("2.34");
        rig.after(PaymentRig.CONFIG.repeatWithin());
        TestTimeouts.eventually().until(() -> {
            rig.after(RETRY);
            return rig.available(user).equals("12.34");
        });
        assertThat(rig.execute(withdrawal).state()).isEqualTo(WithdrawalState.FAILED);
        assertThat(rig.execute(withdrawal).reason()).isEqualTo("not_paid_out");
        assertThat(rig.books.number("SELECT count(*) FROM sandbox_payout WHERE state = 'succeeded'"))
                .isZero();
    }

    /** The machine may be so slow that the question is not answered in time either: then it is asked again. */
    private Payment settled(Payment payment) {
        UUID id = payment.order().id();
        TestTimeouts.eventually().until(() -> {
            rig.after(RETRY);
            return rig.payment(id).state() != PROCESSING;
        });
        return rig.payment(id);
    }
}
