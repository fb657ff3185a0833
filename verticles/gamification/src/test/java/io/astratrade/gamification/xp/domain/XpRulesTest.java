package io.astratrade.gamification.xp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.Rarity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XpRulesTest {
    private final XpRules rules = Rules.standard();

    @ParameterizedTest
    @CsvSource({
        "0.000001, 1",
        "99.99, 1",
        "199.999999, 1",
        "200, 2",
        "1000, 10",
        "1499.999999, 14",
        "1500, 16",
        "2000, 22",
        "100000, 1198"
    })
    void aTradeEarnsByItsNotional(String notional, long xp) {
        assertThat(rules.ofTrade(Money.parse(notional).micros())).isEqualTo(xp);
    }

    @ParameterizedTest
    @CsvSource({"-500, 0", "0, 0", "9.999999, 0", "10, 1", "1234.56, 123"})
    void onlyProfitEarns(String pnl, long xp) {
        assertThat(rules.ofProfit(Money.parse(pnl).micros())).isEqualTo(xp);
    }

    @ParameterizedTest
    @CsvSource({"LIKE, 2", "COMMENT, 5", "SHARE, 10", "FOLLOW, 3", "CLAN_JOIN, 20", "TRADE, 0"})
    void interactionsEarnByTheirKind(Activity activity, long xp) {
        assertThat(rules.ofSocial(activity)).isEqualTo(xp);
    }

    @ParameterizedTest
    @CsvSource({"COMMON, 10", "UNCOMMON, 25", "RARE, 50", "EPIC, 100", "LEGENDARY, 250"})
    void mintsEarnByRarity(Rarity rarity, long xp) {
        assertThat(rules.ofMint(rarity)).isEqualTo(xp);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "4999999, true", "5000000, false"})
    void aPositionClosedInsideFiveSecondsIsAWash(long micros, boolean wash) {
        Instant opened = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(rules.isWash(opened, opened.plus(Duration.ofNanos(micros * 1_000))))
                .isEqualTo(wash);
    }
}
