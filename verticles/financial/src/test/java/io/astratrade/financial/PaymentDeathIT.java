package io.astratrade.financial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.testkit.TestTimeouts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that are killed in the midst of a payment: another takes it up, and it ends in one charge or none, and says which. */
class PaymentDeathIT {
    private static final Duration LEASE_OVER = Duration.ofSeconds(70);
    private static final Duration TOO_LATE = Duration.ofMinutes(11);

    private final UUID user = UUID.randomUUID();

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "begun, 4242424242424242, 70, SUCCEEDED",
        "before charge, 4242424242424242, 660, FAILED",
        "after charge, 4242424242424242, 660, SUCCEEDED",
        "after charge, 4000000000000002, 70, FAILED",
        "after post, 4242424242424242, 70, SUCCEEDED"
    })
    void aDeposit(String point, String number, long seconds, PaymentState end) throws Exception {
        try (PaymentRig rig = PaymentRig.start()) {
            PaymentMethod card = rig.card(user, number);
            die(rig, point, "deposit", card, UUID.randomUUID());
            UUID id = rig.books
                    .database
                    .query("SELECT id FROM payment")
                    .map(rows -> rows.iterator().next().getUUID(0))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            assertThat(rig.payment(id).state())
                    .as("it is not over")
                    .isNotIn(PaymentState.SUCCEEDED, PaymentState.FAILED);

            rig.after(Duration.ofSeconds(seconds));
            Payment payment = rig.payment(id);
            assertThat(payment.state()).isEqualTo(end);
            boolean charged = end == PaymentState.SUCCEEDED;
            assertThat(rig.charged(id)).isEqualTo(charged ? 1 : 0);
            assertThat(payment.failure() == null).isEqualTo(charged);
            assertThat(rig.available(user)).isEqualTo(charged ? "10.00" : "0.00");
            rig.after(TOO_LATE);
            assertThat(rig.payment(id)).as("nothing changes it").isEqualTo(payment);
            assertThat(rig.books.number("SELECT coalesce(sum(event_count), 0)::bigint FROM outbox"))
                    .as("what happened is told once: the transaction, the money, the payment")
                    .isEqualTo(charged ? 3 : 1);
        }
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource("after refund")
    void aRefund(String point) throws Exception {
        try (PaymentRig rig = PaymentRig.start()) {
            PaymentMethod card = rig.card(user, "4242424242424242");
            UUID id = rig.pay(card, "10.00").order().id();
            die(rig, point, "refund", card, id);
            assertThat(rig.available(user)).as("it is held").isEqualTo("0.00");

            rig.after(LEASE_OVER);
            assertThat(rig.books.number("SELECT count(*) FROM payment_refund WHERE state = 'succeeded'"))
                    .isEqualTo(1);
            assertThat(rig.books.number("SELECT refunded FROM sandbox_charge")).isEqualTo(10_000_000);
            assertThat(rig.books.number("SELECT balance FROM ledger_balance WHERE account = $1", "user:" + user))
                    .isZero();
        }
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource("after payout")
    void aWithdrawal(String point) throws Exception {
        try (PaymentRig rig = PaymentRig.start()) {
            PaymentMethod card = rig.card(user, "4242424242424242");
            rig.pay(card, "15.00");
            die(rig, point, "withdrawal", card, UUID.randomUUID());
            assertThat(rig.available(user)).as("it is held").isEqualTo("5.00");

            rig.after(LEASE_OVER);
            assertThat(rig.books.number("SELECT count(*) FROM payment_withdrawal WHERE state = 'succeeded'"))
                    .isEqualTo(1);
            assertThat(rig.books.number("SELECT sum(amount)::bigint FROM sandbox_payout"))
                    .isEqualTo(10_000_000);
            assertThat(rig.books.number("SELECT balance FROM ledger_balance WHERE account = $1", "user:" + user))
                    .isEqualTo(5_000_000);
        }
    }

    private void die(PaymentRig rig, String point, String what, PaymentMethod card, UUID payment) throws Exception {
        Process process = DyingPayment.command(List.of(
                        rig.books.uri, point, what, user.toString(), card.id().toString(), payment.toString()))
                .start();
        assertThat(process.waitFor(TestTimeouts.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as("died at its point").isEqualTo(DyingPayment.KILLED);
    }
}
