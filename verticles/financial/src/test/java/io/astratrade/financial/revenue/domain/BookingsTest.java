package io.astratrade.financial.revenue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.GamificationEvent.RewardGranted;
import io.astratrade.codec.event.GamificationEvent.TournamentEnded;
import io.astratrade.codec.event.NftEvent.NftSold;
import io.astratrade.codec.event.SocialEvent.ClanBattleEnded;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.revenue.RevenueEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String ANN = "0198c5f2-7b1e-7000-8000-000000000001";
    private static final String BOB = "0198c5f2-7b1e-7000-8000-000000000002";
    private final Bookings bookings = new Bookings(List.of(500L, 300L, 0L, 100L));

    @Test
    void feesOfManyTradesAreOnePostingPerKindOfMoney() {
        Optional<Entry> entry = bookings.fees(
                List.of(
                        RevenueEvents.trade(ANN, "0.60", true),
                        RevenueEvents.trade(BOB, "1.20", true),
                        RevenueEvents.trade(ANN, "5", false),
                        RevenueEvents.trade(ANN, "0", false)),
                "batch",
                NOW);
        assertThat(lines(entry))
                .containsExactly(
                        "platform:clearing:trading -> platform:fees:trading USD 5.00",
                        "world -> platform:fees:trading USD.practice 1.80");
        assertThat(entry.orElseThrow().reference()).isEqualTo("batch");
    }

    @Test
    void aRebateGoesTheOtherWay() {
        assertThat(lines(bookings.fees(List.of(RevenueEvents.trade(ANN, "-0.30", true)), "batch", NOW)))
                .containsExactly("platform:fees:trading -> world USD.practice 0.30");
    }

    @Test
    void tradesWithoutAFeeAreNothing() {
        assertThat(bookings.fees(List.of(RevenueEvents.trade(ANN, "0", true)), "batch", NOW))
                .isEmpty();
        assertThat(bookings.fees(List.of(), "batch", NOW)).isEmpty();
    }

    @Test
    void aSaleIsSplitWithoutARest() {
        assertThat(lines(bookings.sale(sale("1000", "25", "50", "shards"), "e", NOW)))
                .containsExactly(
                        "platform:clearing:marketplace -> user:" + ANN + " shards 925.00",
                        "platform:clearing:marketplace -> platform:fees:marketplace shards 25.00",
                        "platform:clearing:marketplace -> platform:royalties shards 50.00");
        assertThat(lines(bookings.sale(sale("10", "0.25", "0", "USD"), "e", NOW)))
                .containsExactly(
                        "platform:clearing:marketplace -> user:" + ANN + " USD 9.75",
                        "platform:clearing:marketplace -> platform:fees:marketplace USD 0.25");
    }

    @Test
    void aCurrencyThatDoesNotExistIsNotGuessed() {
        assertThatThrownBy(() -> bookings.sale(sale("10", "0", "0", "doubloons"), "e", NOW))
                .hasMessageContaining("doubloons");
    }

    @Test
    void aRewardIsInWholeUnits() {
        Optional<Entry> entry = bookings.reward(new RewardGranted(ANN, "lumina", 7, "level_25", NOW), "e", NOW);
        assertThat(lines(entry)).containsExactly("platform:rewards -> user:" + ANN + " lumina 7.00");
        assertThat(entry.orElseThrow().description()).isEqualTo("level_25");
    }

    @Test
    void prizesOfATournamentAreByPlaceAndForUsers() {
        Optional<Entry> entry =
                bookings.prizes(new TournamentEnded("t", List.of(ANN, "bot-7", BOB, BOB, ANN), NOW), "e", NOW);
        assertThat(lines(entry))
                .containsExactly(
                        "platform:rewards -> user:" + ANN + " shards 500.00",
                        "platform:rewards -> user:" + BOB + " shards 100.00");
        assertThat(bookings.prizes(new TournamentEnded("t", List.of(), NOW), "e", NOW))
                .isEmpty();
    }

    @Test
    void prizesOfABattleAreAsItsDomainDividedThem() {
        assertThat(lines(bookings.prizes(battle(List.of(ANN, BOB), List.of("80", "20")), "e", NOW)))
                .containsExactly(
                        "platform:rewards -> user:" + ANN + " shards 80.00",
                        "platform:rewards -> user:" + BOB + " shards 20.00");
        assertThat(bookings.prizes(battle(null, null), "e", NOW)).isEmpty();
        assertThatThrownBy(() -> bookings.prizes(battle(List.of(ANN, BOB), List.of("80")), "e", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ClanBattleEnded battle(List<String> users, List<String> amounts) {
        List<Money> prizes =
                amounts == null ? null : amounts.stream().map(Money::parse).toList();
        return new ClanBattleEnded("b", "c1", "c2", "c1", users == null ? null : "shards", users, prizes, NOW);
    }

    private static NftSold sale(String price, String fee, String royalty, String currency) {
        return new NftSold(
                "nft", "listing", ANN, BOB, Money.parse(price), currency, Money.parse(fee), Money.parse(royalty), NOW);
    }

    private static List<String> lines(Optional<Entry> entry) {
        return entry.orElseThrow().postings().stream()
                .map(posting -> posting.source().address() + " -> "
                        + posting.destination().address() + " "
                        + posting.asset().code() + " " + posting.amount())
                .toList();
    }
}
