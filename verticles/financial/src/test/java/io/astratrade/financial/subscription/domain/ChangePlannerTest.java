package io.astratrade.financial.subscription.domain;

import static io.astratrade.financial.invoice.domain.Samples.CAPTAIN;
import static io.astratrade.financial.invoice.domain.Samples.EXPLORER;
import static io.astratrade.financial.invoice.domain.Samples.NAVIGATOR;
import static io.astratrade.financial.invoice.domain.Samples.monthly;
import static io.astratrade.financial.invoice.domain.Samples.usd;
import static io.astratrade.financial.invoice.domain.Samples.yearly;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.AppliedCoupon;
import io.astratrade.financial.coupon.domain.Discount;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.plan.domain.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChangePlannerTest {
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2026-04-16T00:00:00Z");

    @Test
    void anUpgradeCostsTheDifferenceForWhatIsLeft() {
        Change.Priced priced = (Change.Priced) ChangePlanner.plan(active(NAVIGATOR_MONTHLY), monthly(CAPTAIN), MIDDLE);
        assertThat(amounts(priced.lines())).containsExactly("-4.98", "9.98");
        assertThat(priced.grant().term()).isEqualTo(active(NAVIGATOR_MONTHLY).term());
        assertThat(priced.grant().value()).isEqualTo(usd("19.95"));
    }

    @Test
    void whatWasRefundedIsNotGivenBackOnceMore() {
        Subscription refunded = Lifecycle.refunded(active(NAVIGATOR_MONTHLY), usd("4.00"));
        assertThat(amounts(ChangePlanner.unused(refunded, MIDDLE))).containsExactly("-0.98");
        assertThat(ChangePlanner.unused(Lifecycle.refunded(refunded, usd("5.95")), MIDDLE))
                .isEmpty();
    }

    @Test
    void payingByTheYearBeginsAYearNow() {
        Change.Priced priced = (Change.Priced) ChangePlanner.plan(active(NAVIGATOR_MONTHLY), yearly(NAVIGATOR), MIDDLE);
        assertThat(amounts(priced.lines())).containsExactly("-4.98", "99.50");
        assertThat(priced.grant().term().start()).isEqualTo(MIDDLE);
        assertThat(priced.grant().term().end()).isEqualTo(Instant.parse("2027-04-16T00:00:00Z"));
    }

    @Test
    void aBetterPlanByTheMonthGivesBackWhatIsLeftOfTheYear() {
        Change.Priced priced = (Change.Priced) ChangePlanner.plan(active(yearly(NAVIGATOR)), monthly(CAPTAIN), MIDDLE);
        assertThat(amounts(priced.lines())).containsExactly("-95.41", "19.95");
    }

    @Test
    void whatIsNoUpgradeWaitsForTheEndOfThePeriod() {
        for (Offer lower : List.of(monthly(NAVIGATOR), yearly(NAVIGATOR), monthly(EXPLORER))) {
            Change.Free free = (Change.Free) ChangePlanner.plan(active(monthly(CAPTAIN)), lower, MIDDLE);
            assertThat(free.after().offer()).isEqualTo(monthly(CAPTAIN));
            assertThat(free.after().wish().change()).isEqualTo(lower);
            assertThat(Lifecycle.renew(free.after()).offer()).isEqualTo(lower);
        }
    }

    @Test
    void namingThePresentOfferTakesBackWhatWasWishedFor() {
        Subscription wishing = active(monthly(CAPTAIN)).withWish(Wish.changeTo(monthly(NAVIGATOR)));
        Change.Free free = (Change.Free) ChangePlanner.plan(wishing, monthly(CAPTAIN), MIDDLE);
        assertThat(free.after().wish()).isEqualTo(Wish.NONE);
    }

    @Test
    void aTrialGoesOnWithAnyOtherPlanForNothing() {
        Subscription trial = Lifecycle.beginTrial(
                UUID.randomUUID(), UUID.randomUUID(), monthly(CAPTAIN), null, null, APRIL, Duration.ofDays(14));
        Change.Free free = (Change.Free) ChangePlanner.plan(trial, monthly(NAVIGATOR), MIDDLE);
        assertThat(free.after().offer()).isEqualTo(monthly(NAVIGATOR));
        assertThat(free.after().term()).isEqualTo(trial.term());
    }

    @Test
    void fromTheFreePlanAWholePeriodBegins() {
        Change.Priced priced =
                (Change.Priced) ChangePlanner.plan(active(monthly(EXPLORER)), monthly(NAVIGATOR), MIDDLE);
        assertThat(amounts(priced.lines())).containsExactly("9.95");
        assertThat(priced.grant().term().start()).isEqualTo(MIDDLE);
    }

    @Property
    void anUpgradeIsWorthWhatIsLeftOfTheDifferenceToTheCent(
            @ForAll @IntRange(max = 30 * 86_400) int second, @ForAll @IntRange(max = 100) int percent) {
        AppliedCoupon coupon = percent == 0
                ? null
                : new AppliedCoupon("C", new Discount.Percent(percent), false, APRIL.plusSeconds(1));
        Subscription now = active(NAVIGATOR_MONTHLY, coupon);
        Instant at = APRIL.plusSeconds(second);
        Change.Priced priced = (Change.Priced) ChangePlanner.plan(now, monthly(CAPTAIN), at);
        Money total = priced.lines().stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        Money difference = priced.grant().value().minus(now.billing().value());
        long exact = difference.micros() * (30 * 86_400 - second) / (30 * 86_400);
        assertThat(Math.abs(total.micros() - exact)).as("rounded line by line").isLessThanOrEqualTo(15_001);
    }

    private static final Offer NAVIGATOR_MONTHLY = monthly(NAVIGATOR);

    private static Subscription active(Offer offer) {
        return active(offer, null);
    }

    private static Subscription active(Offer offer, AppliedCoupon coupon) {
        Subscription begun = Lifecycle.begin(UUID.randomUUID(), UUID.randomUUID(), offer, null, coupon, APRIL);
        return begun.withStatus(SubscriptionStatus.ACTIVE)
                .withBilling(begun.billing().settled(begun.pricing().value(APRIL)));
    }

    private static List<String> amounts(List<InvoiceLine> lines) {
        return lines.stream().map(line -> line.amount().toString()).toList();
    }
}
