package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** What must hold after any fault: nothing acknowledged is lost, nothing has happened twice, everything adds up. */
final class Books {
    private Books() {}

    static void reconcile(List<Trader> traders) {
        traders.forEach(Books::everyAcknowledgedOrderIsThereOnce);
        traders.forEach(Books::balancesAddUp);
        traders.forEach(Books::everyTradeEarnedXpOnce);
    }

    private static void everyAcknowledgedOrderIsThereOnce(Trader trader) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(trader.ordersOnRecord()).containsAll(trader.acknowledged()));
        List<String> onRecord = trader.ordersOnRecord();
        assertThat(new HashSet<>(onRecord)).as("no order twice").hasSameSizeAs(onRecord);
    }

    private static void balancesAddUp(Trader trader) {
        assertThat(trader.accountedFor()).isEqualByComparingTo(trader.deposits());
    }

    private static void everyTradeEarnedXpOnce(Trader trader) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(trader.trades())
                    .hasSizeGreaterThanOrEqualTo(trader.acknowledged().size());
            assertThat(trader.xpHistory()).hasSameSizeAs(trader.trades());
        });
        assertThat(trader.xp()).isEqualTo(trader.xpOfLedger());
    }
}
