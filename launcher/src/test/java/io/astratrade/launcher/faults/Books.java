package io.astratrade.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/** What must hold after any fault: nothing acknowledged is lost, nothing has happened twice, everything adds up. */
final class Books {
    private static final Duration CATCH_UP = Duration.ofSeconds(180);

    private Books() {}

    static void reconcile(List<Trader> traders) {
        traders.forEach(Books::everyAcknowledgedOrderIsThereOnce);
        traders.forEach(Books::balancesAddUp);
        traders.forEach(Books::everyTradeEarnedXpOnce);
    }

    private static void everyAcknowledgedOrderIsThereOnce(Trader trader) {
        eventually(() -> {
            List<String> onRecord = trader.ordersOnRecord();
            assertThat(onRecord).containsAll(trader.acknowledged());
            assertThat(new HashSet<>(onRecord)).as("no order twice").hasSameSizeAs(onRecord);
        });
    }

    private static void balancesAddUp(Trader trader) {
        eventually(() -> assertThat(trader.accountedFor()).isEqualByComparingTo(trader.deposits()));
    }

    private static void everyTradeEarnedXpOnce(Trader trader) {
        eventually(() -> {
            assertThat(trader.trades())
                    .hasSizeGreaterThanOrEqualTo(trader.acknowledged().size());
            assertThat(trader.xpHistory()).hasSameSizeAs(trader.trades());
            assertThat(trader.xp()).isEqualTo(trader.xpOfLedger());
        });
    }

    /** What was lost stays lost and what is doubled stays doubled; a reader may be told to come back later. */
    private static void eventually(ThrowingRunnable holds) {
        await().atMost(CATCH_UP).ignoreExceptions().untilAsserted(holds);
    }
}
