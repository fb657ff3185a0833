package io.astratrade.financial.testclock;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.SubscriptionRig;
import io.astratrade.financial.SubscriptionWorld;
import io.astratrade.financial.plan.domain.BillingPeriod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestClockIT {
    private static final int DAYS = 3 * 365 + 1;

    @Test
    void threeYearsInOneStepGiveTheSameBooksAsDayByDay() {
        List<String> atOnce = books(rig -> rig.advance(Duration.ofDays(DAYS)));
        List<String> dayByDay = books(rig -> {
            for (int day = 0; day < DAYS; day++) {
                rig.advance(Duration.ofDays(1));
            }
        });
        assertThat(dayByDay).isEqualTo(atOnce);
        assertThat(atOnce).as("years of monthly renewals of several users").hasSizeGreaterThan(150);
        assertThat(atOnce).anyMatch(line -> line.contains("uncollectible"));
        assertThat(atOnce).anyMatch(line -> line.contains("churn"));
    }

    private interface Time {
        void pass(SubscriptionRig rig);
    }

    private static List<String> books(Time time) {
        try (SubscriptionRig rig = SubscriptionRig.start()) {
            people(rig);
            time.pass(rig);
            List<String> books = new ArrayList<>();
            books.addAll(rig.lines("""
                    SELECT user_id, number, purpose, status, subtotal, credit, total, grant_start, grant_end, issued_at, paid_at
                    FROM invoice ORDER BY number
                    """));
            books.addAll(rig.lines("""
                    SELECT user_id, at, kind, mrr_before, mrr_after, plan FROM subscription_movement
                    ORDER BY at, user_id, mrr_before
                    """));
            books.addAll(rig.lines("""
                    SELECT user_id, status, term_start, term_end, due_at, ended_at, end_reason FROM subscription
                    ORDER BY user_id, created_at
                    """));
            books.addAll(rig.lines("""
                    SELECT source, destination, asset, amount, date_trunc('second', at) AS at FROM ledger_posting
                    ORDER BY date_trunc('second', at), source, destination, amount
                    """));
            return books;
        }
    }

    private static void people(SubscriptionRig rig) {
        rig.coupon("HALF", 50, 12, null);
        UUID monthly = rig.user();
        rig.card(monthly, SubscriptionWorld.GOOD);
        rig.subscribe(monthly, "navigator", BillingPeriod.MONTHLY, "HALF", false);
        UUID tried = rig.user();
        rig.card(tried, SubscriptionWorld.GOOD);
        rig.subscribe(tried, "captain", BillingPeriod.MONTHLY, null, true);
        rig.sleep(Duration.ofDays(30).plusSeconds(7));
        UUID yearly = rig.funded("1000");
        rig.subscribe(yearly, "captain", BillingPeriod.YEARLY, null, false);
        rig.subscribe(rig.funded("60"), "navigator", BillingPeriod.MONTHLY, null, false);
        rig.subscribe(rig.user(), "navigator", BillingPeriod.MONTHLY, null, true);
        UUID declined = rig.user();
        rig.card(declined, SubscriptionWorld.DECLINED);
        rig.subscribe(declined, "captain", BillingPeriod.YEARLY, null, true);
        rig.subscribe(rig.user(), "explorer", BillingPeriod.MONTHLY, null, false);
    }
}
