package io.astratrade.financial.ledger;

import static io.astratrade.financial.ledger.LedgerRig.CAUSE;
import static io.astratrade.financial.ledger.LedgerRig.entry;
import static io.astratrade.financial.ledger.LedgerRig.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.seal.LedgerMeters;
import io.astratrade.financial.ledger.seal.LedgerWatch;
import io.astratrade.financial.ledger.seal.SealWakeup;
import io.astratrade.financial.ledger.seal.Sealer;
import io.astratrade.financial.ledger.seal.check.Verification;
import io.astratrade.financial.ledger.seal.check.Verifier;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealerIT {
    private static final Account FEES = Account.fees("test");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LedgerMeters meters = new LedgerMeters(registry);
    private LedgerRig rig;
    private Sealer sealer;

    @BeforeEach
    void start() {
        rig = LedgerRig.start();
        sealer = new Sealer(rig.database, meters);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void twoSealersAtOnceMakeOneChainWithoutAGap() {
        Account ann = rig.user("1000");
        Sealer other = new Sealer(rig.database, meters);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(rig.database.transaction(
                    tx -> rig.ledger.post(tx, CAUSE, entry(UUID.randomUUID().toString(), usd(ann, FEES, "1")))));
            all.add(sealer.sealAll());
            all.add(other.sealAll());
        }
        Await.result(Future.join(all));
        Await.result(sealer.sealAll());
        assertThat(rig.number("SELECT number FROM ledger_chain")).isEqualTo(61);
        assertThat(rig.number("SELECT count(*) FROM ledger_seal")).isEqualTo(61);
        assertThat(verified().valid()).isTrue();
    }

    @Test
    void whoCommitsLateIsSealedLateAndLeavesNoGap() {
        Promise<Void> commit = Promise.promise();
        Promise<UUID> written = Promise.promise();
        Future<UUID> late = rig.database.transaction(tx -> rig.ledger
                .post(tx, CAUSE, entry("late", usd(Account.world(), FEES, "1")))
                .onComplete(written)
                .compose(id -> commit.future().map(id)));
        Await.result(written.future());
        UUID early = rig.post(entry("early", usd(Account.world(), FEES, "1")));
        Await.result(sealer.sealAll());
        assertThat(number(early)).isEqualTo(1);
        commit.complete();
        UUID id = Await.result(late);
        Await.result(sealer.sealAll());
        assertThat(number(id)).isEqualTo(2);
        assertThat(verified().valid()).isTrue();
    }

    @Test
    void whatCommitsIsSealedInLessThanASecond() {
        SealWakeup wakeup = new SealWakeup(rig.vertx, sealer, meters);
        rig.vertx.runOnContext(go -> wakeup.start());
        for (int i = 0; i < 20; i++) {
            rig.post(entry("wakes " + i, usd(Account.world(), FEES, "1"), usd(FEES, Account.world(), "1")));
        }
        TestTimeouts.eventually().until(() -> rig.number("SELECT number FROM ledger_chain") == 20);
        assertThat(registry.get(LedgerMeters.SEAL_LAG).timer().max(TimeUnit.MILLISECONDS))
                .isLessThan(1_000);
        TestTimeouts.eventually()
                .until(() -> registry.get(LedgerMeters.POSTINGS).counter().count() == 40);
        Await.result(wakeup.stop());
    }

    @Test
    void unboundedAccountsHaveTheSameBeforeAndAfterTheSeal() {
        Account ann = rig.user("100");
        rig.post(entry("one", usd(ann, FEES, "3")));
        assertThat(rig.available(FEES)).isEqualTo("3.00");
        Await.result(sealer.sealAll());
        assertThat(rig.available(FEES)).isEqualTo("3.00");
        rig.post(entry("two", usd(ann, FEES, "4")));
        assertThat(rig.available(FEES)).isEqualTo("7.00");
        assertThat(rig.available(Account.world())).isEqualTo("-100.00");
    }

    @Test
    void theWatchSeesThatMoneyWasMadeOfNothing() {
        Account ann = rig.user("100");
        LedgerWatch watch = new LedgerWatch(rig.database, meters);
        Await.result(watch.look());
        assertThat(drift()).isZero();
        Await.result(rig.database.query(
                "UPDATE ledger_balance SET balance = balance + 5000000 WHERE account = $1", ann.address()));
        Await.result(watch.look());
        assertThat(drift()).isEqualTo(5.0);
        assertThat(registry.get(LedgerMeters.UNSEALED_AGE).gauge().value()).isPositive();
    }

    private double drift() {
        return registry.get(LedgerMeters.DRIFT).tag("currency", "USD").gauge().value();
    }

    /** Each as somebody who may do everything in the database would do it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chain | UPDATE ledger_posting SET amount = amount + 1 WHERE transaction_id = $1",
                "chain | UPDATE ledger_posting SET destination = 'user:mallory' WHERE transaction_id = $1",
                "chain | UPDATE ledger_posting SET asset = 'GOLD' WHERE transaction_id = $1",
                "chain | UPDATE ledger_posting SET destination_balance = 1 WHERE transaction_id = $1",
                "chain | UPDATE ledger_transaction SET description = 'a gift' WHERE id = $1",
                "chain | UPDATE ledger_transaction SET at = at + interval '1 day' WHERE id = $1",
                "chain | UPDATE ledger_seal SET chain_hash = content_hash WHERE transaction_id = $1",
                "chain | DELETE FROM ledger_posting WHERE transaction_id = $1",
                "chain | DELETE FROM ledger_transaction WHERE id = $1",
                "chain | DELETE FROM ledger_seal WHERE transaction_id = $1",
                "postings | UPDATE ledger_posting SET at = at + interval '1 day' WHERE transaction_id = $1"
            })
    void aTamperedTransactionIsNamed(String check, String tampering) {
        List<UUID> ids = fiveSealed();
        assertThat(verified().valid()).isTrue();
        tamper(tampering, ids.get(2));
        Verification found = verified();
        assertThat(found.valid()).isFalse();
        assertThat(found.firstBad().check()).isEqualTo(check);
        if (found.firstBad().number() != null) {
            assertThat(found.firstBad().number()).isEqualTo(4);
        }
        if (!tampering.contains("DELETE FROM ledger_seal")) {
            assertThat(found.firstBad().transactionId()).isEqualTo(ids.get(2));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sealed | INSERT INTO ledger_transaction (id, kind, origin, description, at) VALUES (gen_random_uuid(), 'x', 'x', $1::uuid::text, now())",
                "postings | INSERT INTO ledger_posting (transaction_id, ordinal, source, destination, asset, amount, at) VALUES (gen_random_uuid(), 0, 'world', $1::uuid::text, 'USD', 1, now())",
                "balances | UPDATE ledger_balance SET balance = balance + 1 WHERE bounded AND $1::uuid IS NOT NULL",
                "balances | UPDATE ledger_balance SET held = held + 1 WHERE bounded AND $1::uuid IS NOT NULL",
                "balances | UPDATE ledger_balance SET balance = balance + 1 WHERE NOT bounded AND $1::uuid IS NOT NULL",
                "hours | UPDATE ledger_checkpoint SET amount = amount + CASE account WHEN 'world' THEN 1 ELSE -1 END WHERE $1::uuid IS NOT NULL; UPDATE ledger_balance SET balance = balance + CASE account WHEN 'world' THEN 1 ELSE -1 END WHERE NOT bounded",
                "chain | DELETE FROM ledger_seal WHERE number = (SELECT max(number) FROM ledger_seal) AND $1::uuid IS NOT NULL"
            })
    void whatIsNotInTheChainIsFoundToo(String check, String tampering) {
        List<UUID> ids = fiveSealed();
        for (String statement : tampering.split(";")) {
            tamper(statement.contains("$1") ? statement : statement + " AND $1::uuid IS NOT NULL", ids.get(2));
        }
        assertThat(verified().firstBad().check()).isEqualTo(check);
    }

    private List<UUID> fiveSealed() {
        Account ann = rig.user("1000");
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(rig.post(entry("sealed " + i, usd(ann, FEES, "1"))));
        }
        Await.result(sealer.sealAll());
        return ids;
    }

    private void tamper(String statement, UUID id) {
        rig.done(
                tx -> tx.query("SET LOCAL session_replication_role = replica").compose(off -> tx.query(statement, id)));
    }

    private long number(UUID id) {
        return rig.number("SELECT number FROM ledger_seal WHERE transaction_id = $1", id);
    }

    private Verification verified() {
        return Await.result(new Verifier(rig.database).verify(null, LONG));
    }
}
