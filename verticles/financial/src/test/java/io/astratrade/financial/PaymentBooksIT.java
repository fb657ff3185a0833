package io.astratrade.financial;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.store.PaymentRow;
import io.astratrade.financial.provider.ProviderUnavailableException;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people, banks and the network do: in the end the ledger says of the provider what the provider says of itself. */
class PaymentBooksIT {
    private static final List<String> CARDS = List.of(
            "4242424242424242",
            "4242424242424242",
            "4242424242424242",
            "4000000000000002",
            "4000002760003184",
            "4000008260003178",
            "4000000000000259",
            "4000056655665572",
            "4000000000007007",
            "4000000000008005",
            "4000000000009003");
    private static final int STEPS = 35;

    /** What the sandbox has: charges less refunds, payouts and disputes that it took back. */
    private static final String AT_THE_PROVIDER = """
            SELECT ((SELECT coalesce(sum(amount - refunded), 0) FROM sandbox_charge WHERE state = 'succeeded')
                  - (SELECT coalesce(sum(amount), 0) FROM sandbox_payout WHERE state = 'succeeded')
                  - (SELECT coalesce(sum(amount), 0) FROM sandbox_dispute WHERE state = 'lost'))::bigint
            """;

    private static final String IN_THE_BOOKS = """
            SELECT ((SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE source = 'provider:sandbox')
                  - (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE destination = 'provider:sandbox'))::bigint
            """;
    private static final String HELD = """
            SELECT (SELECT coalesce(sum(held), 0) FROM ledger_balance)::bigint
                 - (SELECT coalesce(sum(held), 0) FROM payment_dispute WHERE state = 'open')::bigint
            """;
    private static final String WAITING = """
            SELECT (SELECT count(*) FROM payment WHERE due_at IS NOT NULL)
                 + (SELECT count(*) FROM payment_refund WHERE due_at IS NOT NULL)
                 + (SELECT count(*) FROM payment_withdrawal WHERE due_at IS NOT NULL)
            """;

    private final List<PaymentMethod> cards = new ArrayList<>();
    private final List<UUID> payments = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theLedgerAndTheProviderAgree(long seed) {
        Random random = new Random(seed);
        try (PaymentRig rig = PaymentRig.impatient()) {
            for (int user = 0; user < 3; user++) {
                UUID id = UUID.randomUUID();
                CARDS.forEach(number -> cards.add(rig.card(id, number)));
            }
            for (int step = 0; step < STEPS; step++) {
                step(rig, random);
                assertThat(rig.books.number("SELECT count(*) FROM ledger_balance WHERE bounded AND balance < held"))
                        .isZero();
            }
            TestTimeouts.eventually().until(() -> {
                unlessRefused(() -> rig.after(Duration.ofMinutes(30)));
                return rig.books.number(WAITING) == 0;
            });
            assertThat(rig.books.number(IN_THE_BOOKS)).isEqualTo(rig.books.number(AT_THE_PROVIDER));
            assertThat(rig.books.number(HELD))
                    .as("only open disputes hold something")
                    .isZero();
            assertThat(rig.books.number("SELECT count(*) FROM payment WHERE state = 'succeeded'"))
                    .isPositive();
        }
    }

    private void step(PaymentRig rig, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                PaymentMethod card = cards.get(random.nextInt(cards.size()));
                payments.add(rig.pay(card, dollars(random, 100)).order().id());
            }
            case 3 -> withdraw(rig, random);
            case 4 -> refund(rig, random);
            case 5 -> challenges(rig, random);
            case 6 -> disputes(rig, random);
            default -> unlessRefused(() -> rig.after(Duration.ofSeconds(random.nextInt(200))));
        }
    }

    private void withdraw(PaymentRig rig, Random random) {
        PaymentMethod card = cards.get(random.nextInt(cards.size()));
        unlessRefused(() -> rig.execute(rig.request(card, dollars(random, 60))));
    }

    private void refund(PaymentRig rig, Random random) {
        if (!payments.isEmpty()) {
            UUID payment = payments.get(random.nextInt(payments.size()));
            Money amount = random.nextBoolean() ? null : Money.parse(dollars(random, 40));
            unlessRefused(() ->
                    rig.books.done(tx -> rig.parts.payments().refund(tx, LedgerRig.CAUSE, payment, amount, "a test")));
        }
    }

    private void challenges(PaymentRig rig, Random random) {
        for (UUID id : payments) {
            PaymentRow row = Await.result(rig.parts.runner().row(id)).orElseThrow();
            boolean confirmed = random.nextBoolean();
            unlessRefused(
                    () -> Await.result(rig.books.vertx, () -> rig.parts.runner().confirm(row, confirmed)));
        }
    }

    private static void disputes(PaymentRig rig, Random random) {
        for (Row dispute : Await.result(
                rig.database.query("SELECT reference FROM payment_dispute WHERE state = 'open' ORDER BY id"))) {
            Optional<String> evidence = random.nextBoolean() ? Optional.of("winning_evidence") : Optional.empty();
            unlessRefused(() -> Await.result(
                    rig.books.vertx, () -> rig.parts.provider().answerDispute(dispute.getString(0), evidence)));
        }
    }

    /** A provider that was silent too often is left alone for a while. */
    private static void unlessRefused(Runnable deed) {
        try {
            deed.run();
        } catch (RefusedException refused) {
            assertThat(refused.refusal().status()).isLessThan(500);
        } catch (ProviderUnavailableException silent) {
            assertThat(silent).hasMessageContaining("sandbox");
        }
    }

    private static String dollars(Random random, int most) {
        return 1 + random.nextInt(most) + "." + (10 + random.nextInt(90));
    }
}
