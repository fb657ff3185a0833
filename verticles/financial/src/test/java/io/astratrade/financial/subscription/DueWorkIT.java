package io.astratrade.financial.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.SubscriptionRig;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import io.astratrade.platform.db.DatabaseUnavailableException;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueWorkIT {
    private static final String CHARGES = "SELECT count(*) FROM sandbox_charge WHERE state = 'succeeded'";
    private SubscriptionRig rig;

    @BeforeEach
    void start() {
        rig = SubscriptionRig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Subscription byCard() {
        UUID user = rig.user();
        rig.card(user, SubscriptionWorld.GOOD);
        return rig.subscribe(user, "navigator", BillingPeriod.MONTHLY, null, false);
    }

    @Test
    void anOutageIsCaughtUpWithEveryPeriodOnce() {
        Subscription ann = byCard();
        rig.sleep(Duration.ofDays(100));
        Await.result(rig.books.vertx, rig::due);
        Await.result(rig.books.vertx, rig::due);
        assertThat(rig.books.number("SELECT count(*) FROM invoice WHERE status = 'paid'"))
                .isEqualTo(4);
        assertThat(rig.books.number(CHARGES)).isEqualTo(4);
        assertThat(rig.read(ann).term().end()).isAfter(rig.books.clock.instant());
    }

    @Test
    void twoInstancesAtOnceRenewEachOnce() {
        List<Subscription> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(byCard());
        }
        rig.sleep(Duration.ofDays(32));
        try (SubscriptionRig other = rig.another()) {
            other.books.clock.set(rig.books.clock.instant());
            Future<Void> here = Future.future(
                    promise -> rig.books.vertx.runOnContext(now -> rig.due().onComplete(promise)));
            Future<Void> there = Future.future(
                    promise -> other.books.vertx.runOnContext(now -> other.due().onComplete(promise)));
            Await.result(Future.all(here, there));
        }
        assertThat(rig.books.number("SELECT count(*) FROM invoice WHERE purpose = 'renewal' AND status = 'paid'"))
                .isEqualTo(12);
        assertThat(rig.books.number(CHARGES)).isEqualTo(24);
        assertThat(all).allSatisfy(each -> assertThat(rig.read(each).status()).isEqualTo(SubscriptionStatus.ACTIVE));
    }

    @Test
    void aConnectionThatIsCutBetweenChargeAndCommitMakesOneCharge() {
        Subscription ann = byCard();
        cutWhenSettling();
        rig.sleep(Duration.ofDays(32));
        Await.result(rig.books.vertx, () -> rig.due().otherwiseEmpty());
        TestTimeouts.eventually()
                .ignoreException(DatabaseUnavailableException.class)
                .untilAsserted(() -> assertThat(rig.books.number(CHARGES))
                        .as("the provider has charged")
                        .isEqualTo(2));
        assertThat(rig.read(ann).billing().collecting())
                .as("and we do not know it")
                .isTrue();

        Await.result(rig.books.vertx, rig::due);
        assertThat(rig.books.number("SELECT count(*) FROM payment"))
                .as("no second attempt meanwhile")
                .isEqualTo(2);
        rig.sleep(Duration.ofMinutes(2));
        Await.result(rig.books.vertx, rig::sweep);
        assertThat(rig.books.number(CHARGES)).isEqualTo(2);
        assertThat(rig.books.number("SELECT count(*) FROM invoice WHERE status = 'paid'"))
                .isEqualTo(2);
        assertThat(rig.read(ann).billing().openInvoice()).isNull();
    }

    /** The first transaction that settles a payment from now on loses its connection before it commits. */
    private void cutWhenSettling() {
        for (String sql : List.of(
                "CREATE SEQUENCE settlements",
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.state = 'succeeded' AND nextval('settlements') = 1 THEN
                        PERFORM pg_terminate_backend(pg_backend_pid());
                        PERFORM pg_sleep(0.1);
                    END IF;
                    RETURN NEW;
                END $$
                """,
                "CREATE TRIGGER cut BEFORE UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION cut()")) {
            Await.result(rig.books.database.query(sql));
        }
    }

    @Test
    void aProcessThatDiesBeforeItChargesLeavesOneChargeToTheJob() {
        Subscription ann = byCard();
        rig.sleep(Duration.ofDays(32));
        Await.result(rig.books.vertx, () -> rig.dueAndDie());
        assertThat(rig.books.number(CHARGES))
                .as("the invoice is there, the charge is not")
                .isEqualTo(1);
        assertThat(rig.read(ann).billing().openInvoice()).isNotNull();

        rig.sleep(Duration.ofMinutes(2));
        try (SubscriptionRig survivor = rig.another()) {
            survivor.books.clock.set(rig.books.clock.instant());
            Await.result(survivor.books.vertx, survivor::due);
            Await.result(survivor.books.vertx, survivor::sweep);
            Await.result(survivor.books.vertx, survivor::sweep);
        }
        assertThat(rig.books.number(CHARGES)).isEqualTo(2);
        assertThat(rig.read(ann).billing().openInvoice()).isNull();
        assertThat(rig.books.number("SELECT count(*) FROM invoice WHERE status = 'paid'"))
                .isEqualTo(2);
    }

    @Test
    void aPlanThatWasSoldMustStayConfigured() {
        byCard();
        Await.result(rig.begin());
        Await.result(rig.books.database.query("UPDATE subscription SET plan_version = 7"));
        assertThat(Await.failure(rig.begin())).hasMessageContaining("financial.plans.navigator.v7");
    }
}
