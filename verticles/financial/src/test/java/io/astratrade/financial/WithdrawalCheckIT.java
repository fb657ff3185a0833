package io.astratrade.financial;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.WithdrawalCheck.Decision;
import io.astratrade.financial.payment.WithdrawalOrder;
import io.astratrade.financial.payment.WithdrawalState;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Withdrawals that compliance holds above 100 and refuses above 1,000. */
class WithdrawalCheckIT {
    private static PaymentRig rig;

    private final UUID user = UUID.randomUUID();
    private final PaymentMethod card = rig.card(user, "4242424242424242");

    @BeforeAll
    static void start() {
        rig = PaymentRig.start((tx, cause, withdrawal) -> {
            if (withdrawal.amount().compareTo(Money.parse("1000")) > 0) {
                throw FinancialRefusal.FINANCIAL_TIER_TOO_LOW.refused();
            }
            boolean held = withdrawal.amount().compareTo(Money.parse("100")) > 0;
            return Future.succeededFuture(held ? Decision.hold("aml_review") : Decision.APPROVED);
        });
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void aHeldWithdrawalWaitsHoweverLongItTakes() {
        Withdrawal held = held();
        assertThat(held.reason()).isEqualTo("aml_review");
        rig.execute(held);
        rig.after(Duration.ofDays(3));
        assertThat(rig.execute(held).state()).isEqualTo(WithdrawalState.HELD);
        assertThat(rig.available(user)).isEqualTo("350.00");
        assertThat(payouts(held)).isZero();
    }

    @Test
    void anApprovedWithdrawalIsPaidOut() {
        Withdrawal held = held();
        rig.books.done(tx -> rig.parts.withdrawals().approve(tx, LedgerRig.CAUSE, held.id()));
        TestTimeouts.eventually().until(() -> rig.execute(held).state() == WithdrawalState.SUCCEEDED);
        assertThat(payouts(held)).isEqualTo(1);
        assertThat(rig.available(user)).isEqualTo("350.00");
        assertNotHeld(held);
    }

    @Test
    void aRejectedWithdrawalFreesTheMoney() {
        Withdrawal held = held();
        rig.books.done(tx -> rig.parts.withdrawals().reject(tx, LedgerRig.CAUSE, held.id(), "structuring"));
        Withdrawal rejected = rig.execute(held);
        assertThat(rejected.state()).isEqualTo(WithdrawalState.REJECTED);
        assertThat(rejected.reason()).isEqualTo("structuring");
        assertThat(rig.available(user)).isEqualTo("500.00");
        assertThat(payouts(held)).isZero();
        assertNotHeld(held);
    }

    @Test
    void aRefusalLeavesNothing() {
        rig.pay(card, "2000.00");
        assertThat(rig.books.refused(tx -> rig.parts
                        .withdrawals()
                        .request(
                                tx,
                                LedgerRig.CAUSE,
                                new WithdrawalOrder(UUID.randomUUID(), user, Money.parse("1500"), Asset.USD, null))))
                .isInstanceOf(RefusedException.class);
        assertThat(rig.available(user)).isEqualTo("2000.00");
        assertThat(rig.books.number("SELECT count(*) FROM payment_withdrawal WHERE user_id = $1", user))
                .isZero();
    }

    private Withdrawal held() {
        rig.pay(card, "500.00");
        Withdrawal held = rig.request(card, "150.00");
        assertThat(held.state()).isEqualTo(WithdrawalState.HELD);
        return held;
    }

    private void assertNotHeld(Withdrawal decided) {
        assertThat(rig.books.refused(tx -> rig.parts.withdrawals().approve(tx, LedgerRig.CAUSE, decided.id())))
                .hasMessageContaining("does not wait");
        assertThat(rig.books.refused(tx -> rig.parts.withdrawals().reject(tx, LedgerRig.CAUSE, decided.id(), "again")))
                .hasMessageContaining("does not wait");
    }

    private long payouts(Withdrawal withdrawal) {
        return rig.books.number("SELECT count(*) FROM sandbox_payout WHERE key = $1", withdrawal.id());
    }
}
