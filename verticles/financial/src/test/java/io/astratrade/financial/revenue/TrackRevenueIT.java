package io.astratrade.financial.revenue;

import static io.astratrade.financial.revenue.RevenueWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.GamificationEvent.RewardGranted;
import io.astratrade.codec.event.GamificationEvent.TournamentEnded;
import io.astratrade.codec.event.NftEvent.NftSold;
import io.astratrade.codec.event.SocialEvent.ClanBattleEnded;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What events bring into the books; `-Dcatchup.events=50000` measures trades. */
@ExtendWith(RevenueWorld.One.class)
class TrackRevenueIT {
    private static final Logger LOG = LoggerFactory.getLogger(TrackRevenueIT.class);
    private static final long UNIT = 1_000_000;
    private static final int TRADES = Integer.getInteger("catchup.events", 3_000);
    private static final String FEES = "platform:fees:trading";

    private final RevenueWorld world;

    TrackRevenueIT(RevenueWorld world) {
        this.world = world;
    }

    @Test
    void feesOfPracticeTradesAreBookedOnceInFewTransactionsAndAreNoRevenue() {
        long before = world.micros(FEES, "USD.practice");
        long transactions = transactions();
        List<Envelope> trades = new ArrayList<>();
        for (int i = 0; i < TRADES; i++) {
            trades.add(RevenueEvents.of("t" + i, RevenueEvents.trade(TestTokens.userId("ann"), "0.60", true)));
        }
        world.publish(trades);
        eventually(() -> assertThat(world.micros(FEES, "USD.practice") - before).isEqualTo(TRADES * 600_000L));
        assertThat(transactions() - transactions)
                .as("a batch is one transaction")
                .isLessThan(300);

        world.sql("DELETE FROM inbox");
        world.publish(trades.subList(0, 700));
        Envelope last = RevenueEvents.of("last", RevenueEvents.trade(TestTokens.userId("ann"), "1", true));
        world.publish(List.of(last));
        eventually(() -> assertThat(world.micros(FEES, "USD.practice") - before).isEqualTo(TRADES * 600_000L + UNIT));
        assertThat(world.admin()
                        .get("/api/v1/admin/financial/revenue")
                        .succeeds(200)
                        .body())
                .doesNotContain("practice");
    }

    @Test
    void feesOfRealTradesAreRevenue() {
        long before = world.micros(FEES, "USD");
        Envelope trade = RevenueEvents.of("real", RevenueEvents.trade(TestTokens.userId("bob"), "12.50", false));
        world.publish(List.of(trade, trade));
        eventually(() -> assertThat(world.micros(FEES, "USD") - before).isEqualTo(12_500_000));
        assertThat(world.micros("platform:clearing:trading", "USD")).isEqualTo(-world.micros(FEES, "USD"));
    }

    @Test
    void aSalePaysSellerPlatformAndCreator() {
        String seller = TestTokens.userId("cid");
        long fees = world.micros("platform:fees:marketplace", "shards");
        NftSold sold = new NftSold(
                "nft",
                "listing",
                seller,
                TestTokens.userId("dan"),
                Money.parse("1000"),
                "shards",
                Money.parse("25"),
                Money.parse("50"),
                Instant.now());
        Envelope event = RevenueEvents.of("sale", sold);
        world.publish(List.of(event, event));

        eventually(() -> assertThat(world.micros("user:" + seller, "shards")).isEqualTo(925 * UNIT));
        assertThat(world.micros("platform:fees:marketplace", "shards") - fees).isEqualTo(25 * UNIT);
        JsonObject total = totals(world.admin()
                        .get("/api/v1/admin/financial/revenue")
                        .succeeds(200)
                        .json())
                .stream()
                .map(each -> (JsonObject) each)
                .filter(each -> each.getString("stream").equals("marketplace"))
                .findFirst()
                .orElseThrow();
        assertThat(total.getString("currency")).isEqualTo("shards");
        assertThat(total.getString("net")).isEqualTo("25.00");
    }

    @Test
    void rewardsAndPrizesReachTheirUsersOnce() {
        String eve = TestTokens.userId("eve");
        String fay = TestTokens.userId("fay");
        List<Envelope> events = List.of(
                RevenueEvents.of("r1", new RewardGranted(eve, "lumina", 3, "level_25", Instant.now())),
                RevenueEvents.of("r2", new RewardGranted(fay, "lumina", 4, "level_25", Instant.now())),
                RevenueEvents.of("t1", new TournamentEnded("t", List.of(fay, eve), Instant.now())),
                RevenueEvents.of(
                        "b1",
                        new ClanBattleEnded(
                                "b",
                                "c1",
                                "c2",
                                "c1",
                                "stardust",
                                List.of(eve, fay),
                                List.of(Money.parse("8"), Money.parse("2")),
                                Instant.now())));
        world.publish(events);
        eventually(() -> assertThat(world.micros("user:" + fay, "stardust")).isEqualTo(2 * UNIT));
        world.sql("DELETE FROM inbox");
        world.publish(events);
        world.publish(List.of(RevenueEvents.of("r3", new RewardGranted(eve, "lumina", 1, "after", Instant.now()))));

        eventually(() -> assertThat(world.micros("user:" + eve, "lumina")).isEqualTo(4 * UNIT));
        assertThat(world.micros("user:" + fay, "lumina")).isEqualTo(4 * UNIT);
        eventually(() -> assertThat(world.micros("user:" + fay, "shards")).isEqualTo(500 * UNIT));
        assertThat(world.micros("user:" + eve, "shards")).isEqualTo(300 * UNIT);
        assertThat(world.micros("user:" + eve, "stardust")).isEqualTo(8 * UNIT);
    }

    private long transactions() {
        return world.sql("SELECT count(*) FROM ledger_transaction WHERE kind = 'trading_fee'")
                .get(0)
                .getLong(0);
    }

    private static JsonArray totals(JsonObject revenue) {
        return revenue.getJsonArray("totals");
    }
}
