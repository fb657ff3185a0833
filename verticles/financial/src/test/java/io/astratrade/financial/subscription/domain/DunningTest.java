package io.astratrade.financial.subscription.domain;

import static io.astratrade.financial.invoice.domain.Samples.NAVIGATOR;
import static io.astratrade.financial.invoice.domain.Samples.START;
import static io.astratrade.financial.invoice.domain.Samples.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.financial.invoice.domain.InvoicePurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DunningTest {
    private static final DunningSchedule SCHEDULE =
            new DunningSchedule(days(1, 3, 5, 7), Duration.ofDays(10), Duration.ofDays(21));
    private static final Agenda AGENDA = new Agenda(SCHEDULE, Duration.ofDays(90));

    @Test
    void anUnpaidSubscriptionIsTriedFourTimesRestrictedAndGivenUp() {
        Subscription unpaid = unpaid(active(), START);
        List<String> life = new ArrayList<>();
        while (AGENDA.next(unpaid).isPresent()) {
            Due due = AGENDA.next(unpaid).get();
            life.add(due.action() + " " + Duration.between(START, due.at()).toDays());
            unpaid = step(unpaid, due);
        }
        assertThat(life).containsExactly("RETRY 1", "RETRY 3", "RETRY 5", "RETRY 7", "RESTRICT 10", "GIVE_UP 21");
        assertThat(unpaid.status()).isEqualTo(SubscriptionStatus.CANCELLED);
        assertThat(unpaid.endReason()).isEqualTo(EndReason.UNPAID);
    }

    @Test
    void retriesThatAnOutageSwallowedAreNotMadeUpFor() {
        Subscription late = unpaid(unpaid(active(), START), START.plus(Duration.ofDays(4)));
        assertThat(AGENDA.next(late)).contains(new Due(START.plus(Duration.ofDays(5)), DueAction.RETRY));
        Subscription later = unpaid(late, START.plus(Duration.ofDays(8)));
        assertThat(AGENDA.next(later)).contains(new Due(START.plus(Duration.ofDays(10)), DueAction.RESTRICT));
    }

    @Test
    void nothingIsDueWhileAPaymentIsUnderWay() {
        Subscription collecting = Lifecycle.collecting(Lifecycle.owing(active(), UUID.randomUUID()), UUID.randomUUID());
        assertThat(AGENDA.next(collecting)).isEmpty();
    }

    @Test
    void aPauseEndsByItself() {
        Subscription paused = Lifecycle.pause(active(), START);
        assertThat(AGENDA.next(paused)).contains(new Due(START.plus(Duration.ofDays(90)), DueAction.RESUME));
    }

    @Test
    void aScheduleIsInOrderAndShorterThanAPeriod() {
        assertThatThrownBy(() -> new DunningSchedule(days(3, 1), Duration.ofDays(10), Duration.ofDays(21)))
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> new DunningSchedule(days(1, 11), Duration.ofDays(10), Duration.ofDays(21)))
                .hasMessageContaining("follow");
        assertThatThrownBy(() -> new DunningSchedule(days(1), Duration.ofDays(10), Duration.ofDays(28)))
                .hasMessageContaining("28");
    }

    private static Subscription step(Subscription now, Due due) {
        return switch (due.action()) {
            case RETRY -> unpaid(now, due.at());
            case RESTRICT -> Lifecycle.restrict(now);
            default -> Lifecycle.end(now, due.at(), EndReason.UNPAID);
        };
    }

    private static Subscription unpaid(Subscription now, Instant at) {
        return Lifecycle.unpaid(now, InvoicePurpose.RENEWAL, SCHEDULE, at);
    }

    private static Subscription active() {
        return Lifecycle.begin(UUID.randomUUID(), UUID.randomUUID(), monthly(NAVIGATOR), null, null, START)
                .withStatus(SubscriptionStatus.ACTIVE);
    }

    private static List<Duration> days(int... days) {
        List<Duration> all = new ArrayList<>();
        for (int day : days) {
            all.add(Duration.ofDays(day));
        }
        return all;
    }
}
