package io.astratrade.financial.ledger;

import static io.astratrade.financial.ledger.LedgerRig.CAUSE;
import static io.astratrade.financial.ledger.LedgerRig.START;
import static io.astratrade.financial.ledger.LedgerRig.entry;
import static io.astratrade.financial.ledger.LedgerRig.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresLedgerIT {
    private static final Account FEES = Account.fees("test");
    private static LedgerRig rig;

    @BeforeAll
    static void start() {
        rig = LedgerRig.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void whatOneGivesAnotherGets() {
        Account ann = rig.user("100");
        Account bob = rig.user("0");
        String before = rig.available(FEES);
        rig.post(entry("gives", usd(ann, bob, "30"), usd(bob, FEES, "0.000001")));
        assertThat(rig.available(ann)).isEqualTo("70.00");
        assertThat(rig.available(bob)).isEqualTo("29.999999");
        assertThat(Money.parse(rig.available(FEES)).minus(Money.parse(before))).isEqualTo(new Money(1));
    }

    @Test
    void nobodyGivesWhatTheyHaveNot() {
        Account ann = rig.user("100");
        assertThat(code(rig.refused(tx -> rig.ledger.post(tx, CAUSE, entry("over", usd(ann, FEES, "100.000001"))))))
                .isEqualTo("FINANCIAL_INSUFFICIENT_FUNDS");
        assertThat(rig.available(ann)).isEqualTo("100.00");
        assertThat(rig.number("SELECT count(*) FROM ledger_transaction WHERE reference = 'over'"))
                .isZero();
    }

    @Test
    void aSumBeyondWhatAnAccountCanHoldIsRefused() {
        Account ann = rig.user("1");
        Entry more = entry("too much", usd(Account.world(), ann, "1000000000.000001"));
        assertThat(code(rig.refused(tx -> rig.ledger.post(tx, CAUSE, more)))).isEqualTo("FINANCIAL_AMOUNT_TOO_LARGE");
    }

    @Test
    void aReferencePostsOnce() {
        Account ann = rig.user("100");
        Entry entry = entry("once", usd(ann, FEES, "10"));
        UUID first = rig.post(entry);
        assertThat(rig.post(entry.at(START.plusSeconds(60)))).isEqualTo(first);
        List<UUID> again = rig.done(tx -> rig.ledger.postAll(tx, CAUSE, List.of(entry, entry)));
        assertThat(again).containsOnly(first);
        assertThat(code(rig.refused(tx -> rig.ledger.post(tx, CAUSE, entry("once", usd(ann, FEES, "11"))))))
                .isEqualTo("FINANCIAL_REFERENCE_REUSED");
        assertThat(rig.available(ann)).isEqualTo("90.00");
    }

    @Test
    void aReferencePostedByManyAtOnceIsOneTransaction() {
        Entry entry = entry("race", usd(Account.world(), FEES, "1"));
        List<Future<UUID>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(rig.database.transaction(tx -> rig.ledger.post(tx, CAUSE, entry)));
        }
        Await.result(Future.join(all).otherwiseEmpty());
        assertThat(all.stream().filter(Future::succeeded).map(Future::result).distinct())
                .hasSize(1);
        assertThat(rig.number("SELECT count(*) FROM ledger_transaction WHERE reference = 'race'"))
                .isEqualTo(1);
    }

    @Test
    void fiftyAtOnceCannotTakeMoreThanThereIs() {
        Account ann = rig.user("100");
        List<Future<UUID>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Entry entry = entry("fifty " + i, usd(ann, FEES, "7"));
            all.add(rig.database.transaction(tx -> rig.ledger.post(tx, CAUSE, entry)));
        }
        Await.result(Future.join(all).otherwiseEmpty());
        assertThat(all.stream().filter(Future::succeeded)).hasSize(14);
        assertThat(all.stream().filter(Future::failed).map(each -> code(each.cause())))
                .hasSize(36)
                .containsOnly("FINANCIAL_INSUFFICIENT_FUNDS");
        assertThat(rig.available(ann)).isEqualTo("2.00");
    }

    @Test
    void aReversalTakesAllBackOnce() {
        Account ann = rig.user("100");
        Account bob = rig.user("0");
        Entry entry = entry("mistake", usd(ann, bob, "60"), usd(bob, FEES, "1"));
        UUID mistake = rig.post(entry);
        UUID reversal = rig.post(reversal("back", entry, mistake));
        assertThat(rig.available(ann)).isEqualTo("100.00");
        assertThat(rig.available(bob)).isEqualTo("0.00");
        assertThat(code(rig.refused(tx -> rig.ledger.post(tx, CAUSE, reversal("again", entry, mistake)))))
                .isEqualTo("FINANCIAL_ALREADY_REVERSED");
        Entry back = reversal("and back", entry, mistake);
        assertThat(code(rig.refused(tx -> rig.ledger.post(tx, CAUSE, reversal("twice", back, reversal)))))
                .isEqualTo("FINANCIAL_NOT_REVERSIBLE");
        assertThat(code(rig.refused(
                        tx -> rig.ledger.post(tx, CAUSE, reversal("of nothing", entry, UUID.randomUUID())))))
                .isEqualTo("FINANCIAL_TRANSACTION_NOT_FOUND");
    }

    private static Entry reversal(String reference, Entry original, UUID id) {
        return new Entry("reversal", "test", reference, original.reversed(), "taken back", id, START);
    }

    @Test
    void whatIsHeldCanBeCapturedInPartsAndTheRestReleased() {
        Account ann = rig.user("100");
        UUID hold = rig.done(tx -> rig.ledger.hold(tx, CAUSE, rig.draft(ann, FEES, "80")));
        assertThat(rig.available(ann)).isEqualTo("20.00");
        rig.done(tx -> rig.ledger.capture(tx, CAUSE, hold, Money.parse("50")));
        assertThat(rig.available(ann)).isEqualTo("20.00");
        assertThat(code(rig.refused(tx -> rig.ledger.capture(tx, CAUSE, hold, Money.parse("30.01")))))
                .isEqualTo("FINANCIAL_MORE_THAN_HELD");
        rig.done(tx -> rig.ledger.release(tx, CAUSE, hold));
        rig.done(tx -> rig.ledger.release(tx, CAUSE, hold));
        assertThat(rig.available(ann)).isEqualTo("50.00");
        assertThat(code(rig.refused(tx -> rig.ledger.capture(tx, CAUSE, hold, Money.parse("1")))))
                .isEqualTo("FINANCIAL_HOLD_CLOSED");
    }

    @Test
    void aHoldIsCapturedWholeOnce() {
        Account ann = rig.user("100");
        UUID hold = rig.done(tx -> rig.ledger.hold(tx, CAUSE, rig.draft(ann, FEES, "80")));
        rig.done(tx -> rig.ledger.capture(tx, CAUSE, hold, null));
        assertThat(rig.available(ann)).isEqualTo("20.00");
        assertThat(code(rig.refused(tx -> rig.ledger.capture(tx, CAUSE, hold, null))))
                .isEqualTo("FINANCIAL_HOLD_CLOSED");
        rig.done(tx -> rig.ledger.release(tx, CAUSE, hold));
        assertThat(rig.available(ann)).isEqualTo("20.00");
    }

    @Test
    void aHoldsReferenceHoldsOnceAndNoMoreThanThereIs() {
        Account ann = rig.user("100");
        HoldDraft draft = rig.draft(ann, FEES, "60");
        UUID first = rig.done(tx -> rig.ledger.hold(tx, CAUSE, draft));
        UUID again = rig.done(tx -> rig.ledger.hold(tx, CAUSE, draft));
        assertThat(again).isEqualTo(first);
        assertThat(code(rig.refused(tx -> rig.ledger.hold(tx, CAUSE, rig.draft(ann, FEES, "41")))))
                .isEqualTo("FINANCIAL_INSUFFICIENT_FUNDS");
        assertThat(code(rig.refused(tx -> rig.ledger.post(tx, CAUSE, entry("held", usd(ann, FEES, "41"))))))
                .isEqualTo("FINANCIAL_INSUFFICIENT_FUNDS");
        assertThat(code(rig.refused(tx -> rig.ledger.capture(tx, CAUSE, UUID.randomUUID(), null))))
                .isEqualTo("FINANCIAL_HOLD_NOT_FOUND");
    }

    @Test
    void aHoldWhoseTimeIsOverIsFreed() {
        Account ann = rig.user("100");
        UUID hold = rig.done(tx -> rig.ledger.hold(tx, CAUSE, rig.draft(ann, FEES, "60")));
        rig.clock.set(START.plus(Duration.ofHours(2)));
        try {
            assertThat(code(rig.refused(tx -> rig.ledger.capture(tx, CAUSE, hold, null))))
                    .isEqualTo("FINANCIAL_HOLD_CLOSED");
            rig.done(tx -> new ExpireHolds(rig.ledger).run(tx, rig.clock.instant()));
            assertThat(rig.available(ann)).isEqualTo("100.00");
            rig.done(tx -> new ExpireHolds(rig.ledger).run(tx, rig.clock.instant()));
            assertThat(rig.available(ann)).isEqualTo("100.00");
        } finally {
            rig.clock.set(START);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_posting SET amount = amount + 1",
                "DELETE FROM ledger_posting",
                "TRUNCATE ledger_posting",
                "UPDATE ledger_transaction SET description = ''",
                "DELETE FROM ledger_transaction",
                "UPDATE ledger_seal SET number = 0"
            })
    void whatIsPostedDoesNotChange(String change) {
        assertThat(Await.failure(rig.database.query(change)))
                .isInstanceOf(PgException.class)
                .hasMessageContaining("immutable");
    }

    private static String code(Throwable failure) {
        assertThat(failure).isInstanceOf(RefusedException.class);
        return ((RefusedException) failure).refusal().name();
    }
}
