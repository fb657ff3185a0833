package io.astratrade.gamification.xp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class XpAwardingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String BTC = "BTC-USD";

    private final LedgerModel ledger = new LedgerModel(Rules.standard());

    @Test
    void aTradeEarnsOnceHoweverOftenItArrives() {
        ledger.claim(trade("t1", 7, 0), trade("t1", 7, 0));
        ledger.claim(trade("t1", 7, 0));

        assertThat(ledger.xp("ann")).isEqualTo(7);
        assertThat(ledger.entries).hasSize(1);
    }

    @Test
    void aWashTakesBackWhatItsTradesEarned() {
        ledger.claim(trade("t1", 7, 0), trade("t2", 8, 3), trade("t3", 9, 10));
        ledger.wash(window("p1", 0, 3));

        assertThat(ledger.xp("ann")).isEqualTo(9);
        assertThat(ledger.entries.get(3).activity()).isEqualTo(Activity.WASH_REVERSAL);
        assertThat(ledger.entries.get(3).xp()).isEqualTo(-15);
    }

    @Test
    void aWashThatArrivesTwiceTakesBackOnce() {
        ledger.claim(trade("t1", 7, 0), trade("t2", 8, 30));
        ledger.wash(window("p1", 0, 3));
        ledger.wash(window("p1", 0, 3));

        assertThat(ledger.xp("ann")).isEqualTo(8);
    }

    @Test
    void tradesOfAWashThatArriveLateEarnNothing() {
        ledger.wash(window("p1", 0, 3));
        ledger.claim(trade("t1", 7, 0), trade("t2", 8, 3), trade("t3", 5, 4));

        assertThat(ledger.xp("ann")).isEqualTo(5);
    }

    @Test
    void tradesAndTheirWashInOneBatchLeaveNoTrace() {
        ledger.apply(new XpBatch(List.of(trade("t1", 7, 0), trade("t2", 8, 3)), List.of(window("p1", 0, 3))));

        assertThat(ledger.entries).isEmpty();
    }

    @Test
    void aTradeBetweenTwoWashesIsTakenBackOnce() {
        ledger.claim(trade("t1", 7, 0), trade("flip", 8, 3), trade("t3", 9, 6), trade("kept", 20, 60));
        ledger.wash(window("p1", 0, 3), window("p2", 3, 6));

        assertThat(ledger.xp("ann")).isEqualTo(20);
    }

    @Test
    void anotherSymbolsTradesAreNoPartOfAWash() {
        ledger.claim(new XpClaim("t1", "ann", Activity.TRADE, "ETH-USD", 7, NOON), trade("t2", 8, 0));
        ledger.wash(window("p1", 0, 3));

        assertThat(ledger.xp("ann")).isEqualTo(7);
    }

    @Test
    void tenInteractionsOfAnHourCountAndTheNextHourStartsAnew() {
        for (int i = 0; i < 12; i++) {
            ledger.claim(like("l" + i, i));
        }
        ledger.claim(like("next", 3_600));

        assertThat(ledger.xp("ann")).isEqualTo(10 * 2 + 2);
    }

    @Test
    void theCapHoldsInsideABatch() {
        XpClaim[] many = new XpClaim[15];
        for (int i = 0; i < many.length; i++) {
            many[i] = like("l" + i, i);
        }
        ledger.claim(many);

        assertThat(ledger.entries).hasSize(10);
    }

    @Test
    void theLevelAtTheTimeMultiplies() {
        ledger.claim(trade("t1", 1_600, 0));
        ledger.claim(trade("t2", 100, 10));

        assertThat(ledger.xp("ann")).isEqualTo(1_600 + 105);
    }

    @Test
    void aLevelIsCelebratedOnceEvenWhenAWashTookItAway() {
        List<LevelGain> first = ledger.claim(trade("t1", 450, 0)).levels();
        ledger.wash(window("p1", 0, 3));
        List<LevelGain> again = ledger.claim(trade("t2", 450, 20)).levels();

        assertThat(first).containsExactly(new LevelGain("ann", "t1", 1, 3, NOON));
        assertThat(again).isEmpty();
        assertThat(ledger.xp("ann")).isEqualTo(450);
    }

    @Test
    void entriesAreNumberedAndCarryTheirRunningTotal() {
        ledger.claim(trade("t1", 5, 0), trade("t2", 6, 10));

        assertThat(ledger.entries).extracting(LedgerEntry::seq).containsExactly(1L, 2L);
        assertThat(ledger.entries).extracting(LedgerEntry::totalXp).containsExactly(5L, 11L);
    }

    private static XpClaim trade(String id, long base, long second) {
        return new XpClaim(id, "ann", Activity.TRADE, BTC, base, NOON.plusSeconds(second));
    }

    private static XpClaim like(String id, long second) {
        return new XpClaim(id, "ann", Activity.LIKE, null, 2, NOON.plusSeconds(second));
    }

    private static WashWindow window(String id, long from, long to) {
        return new WashWindow(id, "ann", BTC, NOON.plusSeconds(from), NOON.plusSeconds(to));
    }
}
