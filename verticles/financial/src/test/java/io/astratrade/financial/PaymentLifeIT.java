package io.astratrade.financial;

import static io.astratrade.financial.payment.PaymentState.FAILED;
import static io.astratrade.financial.payment.PaymentState.REQUIRES_ACTION;
import static io.astratrade.financial.payment.PaymentState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.store.PaymentRow;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments with every test card: each ends in one charge or none, and the books say the same as the provider. */
class PaymentLifeIT {
    private static final Duration RETRY = Duration.ofSeconds(61);
    private static PaymentRig rig;

    private final UUID user = UUID.randomUUID();

    @BeforeAll
    static void start() {
        rig = PaymentRig.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, SUCCEEDED, ",
        "4000000000000002, FAILED, card_declined",
        "4000000000000341, FAILED, card_declined",
        "4000000000009995, FAILED, insufficient_funds",
        "4000000000000069, FAILED, expired_card",
        "4000000000000119, FAILED, processing_error"
    })
    void aCardDecides(String number, String state, String failure) {
        Payment paid = rig.pay(rig.card(user, number), "12.34");
        assertThat(paid.state().name()).isEqualTo(state);
        assertThat(paid.failure()).isEqualTo(failure);
        assertSettled(paid, "12.34");
        assertThat(rig.execute(paid.order().id()))
                .as("once more changes nothing")
                .isEqualTo(paid);
        assertSettled(paid, "12.34");
    }

    @Test
    void aChallengeWaitsForItsOwner() {
        Payment paid = rig.pay(rig.card(user, "4000002760003184"), "12.34");
        assertThat(paid.state()).isEqualTo(REQUIRES_ACTION);
        rig.after(RETRY);
        assertThat(rig.payment(paid.order().id()).state()).isEqualTo(REQUIRES_ACTION);

        Payment confirmed = confirm(paid, true);
        assertThat(confirmed.state()).isEqualTo(SUCCEEDED);
        assertSettled(confirmed, "12.34");
        assertThat(Await.failure(rig.parts.runner().confirm(row(paid), true)))
                .hasMessageContaining("does not wait")
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"4000002760003184, false, authentication_failed", "4000008260003178, true, insufficient_funds"})
    void aChallengeCanEndBadly(String number, boolean confirmed, String failure) {
        Payment ended = confirm(rig.pay(rig.card(user, number), "12.34"), confirmed);
        assertThat(ended.failure()).isEqualTo(failure);
        assertSettled(ended, "12.34");
    }

    @Test
    void aChallengeThatNobodyAnswersEndsWithoutACharge() {
        Payment paid = rig.pay(rig.card(user, "4000002760003184"), "12.34");
        rig.after(PaymentRig.CONFIG.actionWithin().plusSeconds(60));
        Payment ended = rig.payment(paid.order().id());
        assertThat(ended.state()).isEqualTo(FAILED);
        assertThat(ended.failure()).isEqualTo("not_charged");
        assertSettled(ended, "12.34");
    }

    @Test
    void fiftyWhoExecuteAtOnceMakeOneCharge() {
        UUID id = rig.begin(PaymentRig.deposit(rig.card(user, "4242424242424242"), "12.34"));
        Await.result(Future.all(IntStream.range(0, 50)
                .mapToObj(i -> rig.parts.payments().execute(id))
                .toList()));
        assertSettled(rig.payment(id), "12.34");
    }

    @Test
    void twoProcessesThatSettleAtOnceSettleOnce() {
        PaymentMethod card = rig.card(user, "4242424242424242");
        List<UUID> begun = Stream.generate(() -> rig.begin(PaymentRig.deposit(card, "1.00")))
                .limit(20)
                .toList();
        try (PaymentRig other = PaymentRig.on(rig.books.uri, new PaymentRig.Surroundings() {})) {
            rig.books.clock.set(rig.books.clock.instant().plusSeconds(6));
            other.books.clock.set(rig.books.clock.instant());
            Await.result(Future.all(rig.parts.sweep(), other.parts.sweep()));
            TestTimeouts.eventually()
                    .until(() -> begun.stream().allMatch(id -> rig.payment(id).state() == SUCCEEDED));
        }
        assertThat(begun).allMatch(id -> rig.charged(id) == 1);
        assertThat(rig.available(user)).isEqualTo("20.00");
    }

    @Test
    void whatNobodyExecutesIsTakenUp() {
        UUID id = rig.begin(PaymentRig.deposit(rig.card(user, "4242424242424242"), "12.34"));
        rig.after(Duration.ofSeconds(1));
        assertThat(rig.charged(id)).as("whoever began it has its turn").isZero();
        rig.after(Duration.ofSeconds(6));
        assertSettled(rig.payment(id), "12.34");
    }

    @Test
    void aDepositIsGivenBackInPartsAndNoFurther() {
        PaymentMethod card = rig.card(user, "4242424242424242");
        Payment paid = rig.pay(card, "10.00");
        UUID id = paid.order().id();
        refund(id, "4.00");
        settled("6.00", "4.00", id);
        assertThat(refused(id, "6.01")).hasMessageContaining("6.00");
        refund(id, null);
        settled("0.00", "10.00", id);
        assertThat(refused(id, null)).hasMessageContaining("0.00");
        assertThat(sandboxRefunded(id)).isEqualTo(10_000_000);
    }

    @Test
    void whatIsSpentCannotBeGivenBack() {
        PaymentMethod card = rig.card(user, "4242424242424242");
        Payment paid = rig.pay(card, "10.00");
        assertThat(rig.execute(rig.request(card, "7.00")).state().name()).isEqualTo("SUCCEEDED");
        assertThat(refused(paid.order().id(), "5.00")).hasMessageContaining("available");
        assertThat(rig.payment(paid.order().id()).refunded()).isEqualTo(Money.ZERO);
        assertThat(sandboxRefunded(paid.order().id())).isZero();
    }

    @Test
    void whatFailedCannotBeGivenBack() {
        Payment failed = rig.pay(rig.card(user, "4000000000000002"), "10.00");
        assertThat(refused(failed.order().id(), "1.00")).isInstanceOf(RefusedException.class);
        assertThat(refused(UUID.randomUUID(), "1.00")).hasMessageContaining("no such payment");
    }

    private void settled(String available, String refunded, UUID id) {
        TestTimeouts.eventually().untilAsserted(() -> assertThat(rig.books.number(
                        "SELECT count(*) FROM payment_refund WHERE payment_id = $1 AND state <> 'succeeded'", id))
                .isZero());
        assertThat(rig.available(user)).isEqualTo(available);
        assertThat(rig.payment(id).refunded()).isEqualTo(Money.parse(refunded));
        assertThat(balance()).isEqualTo(Money.parse(available).micros());
    }

    private long sandboxRefunded(UUID id) {
        return rig.books.number("SELECT refunded FROM sandbox_charge WHERE key = $1", id);
    }

    private UUID refund(UUID id, String dollars) {
        Money amount = dollars == null ? null : Money.parse(dollars);
        return rig.books.done(tx -> rig.parts.payments().refund(tx, LedgerRig.CAUSE, id, amount, "a test"));
    }

    private Throwable refused(UUID id, String dollars) {
        Money amount = dollars == null ? null : Money.parse(dollars);
        return rig.books.refused(tx -> rig.parts.payments().refund(tx, LedgerRig.CAUSE, id, amount, "a test"));
    }

    private Payment confirm(Payment payment, boolean confirmed) {
        PaymentRow row = row(payment);
        return Await.result(rig.books.vertx, () -> rig.parts.runner().confirm(row, confirmed));
    }

    private static PaymentRow row(Payment payment) {
        return Await.result(rig.parts.runner().row(payment.order().id())).orElseThrow();
    }

    /** The provider's books, the ledger and the payment agree, and it was said once. */
    private void assertSettled(Payment payment, String dollars) {
        UUID id = payment.order().id();
        boolean succeeded = payment.state() == SUCCEEDED;
        assertThat(rig.charged(id)).isEqualTo(succeeded ? 1 : 0);
        assertThat(rig.available(user)).isEqualTo(succeeded ? dollars : "0.00");
        assertThat(rig.books.number("SELECT count(*) FROM ledger_transaction WHERE reference = $1", id.toString()))
                .isEqualTo(succeeded ? 1 : 0);
    }

    private long balance() {
        return rig.books.number(
                "SELECT balance FROM ledger_balance WHERE account = $1 AND asset = 'USD'", "user:" + user);
    }
}
