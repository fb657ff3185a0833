package io.astratrade.financial.revenue.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.revenue.RevenueWorld;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Revenue of a year long past, so that what other tests post is not in it. */
@ExtendWith(RevenueWorld.One.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GetRevenueIT {
    private static final String REVENUE = "/api/v1/admin/financial/revenue";
    private static final Account CARD = Account.provider("sandbox");
    private static final Account SUBSCRIPTIONS = Account.revenue("subscriptions");

    private final RevenueWorld world;

    GetRevenueIT(RevenueWorld world) {
        this.world = world;
    }

    @BeforeAll
    void aYearsBooks() {
        post("2020-01-31T23:59:59.999999Z", CARD, SUBSCRIPTIONS, Asset.USD, "19.95");
        post("2020-02-01T00:00:00Z", CARD, SUBSCRIPTIONS, Asset.USD, "39.95");
        post("2020-02-01T10:00:00Z", CARD, SUBSCRIPTIONS, Asset.USD, "9.95");
        post("2020-02-02T10:00:00Z", SUBSCRIPTIONS, CARD, Asset.USD, "9.95");
        post("2020-02-03T10:00:00Z", CARD, SUBSCRIPTIONS, Asset.EUR, "5");
        post("2020-02-03T11:00:00Z", Account.world(), Account.fees("trading"), Asset.USD_PRACTICE, "100");
        post("2020-02-03T12:00:00Z", Account.world(), Account.fees("trading"), Asset.USD, "0.000001");
    }

    @Test
    void monthsBeginAndEndInUtc() {
        JsonObject months = get("?period=monthly&from=2020-01-15&to=2020-03-01").succeeds();
        assertThat(months.getString("from")).isEqualTo("2020-01-01");
        assertThat(months.getString("to")).isEqualTo("2020-03-31");
        assertThat(items(months))
                .containsExactly(
                        "2020-01-01..2020-01-31 subscriptions USD 19.95 - 0.00 = 19.95",
                        "2020-02-01..2020-02-29 trading_fees USD 0.000001 - 0.00 = 0.000001"
                                + ", subscriptions EUR 5.00 - 0.00 = 5.00"
                                + ", subscriptions USD 49.90 - 9.95 = 39.95",
                        "2020-03-01..2020-03-31");
    }

    @Test
    void weeksBeginOnMonday() {
        JsonObject weeks = get("?period=weekly&from=2020-02-02&to=2020-02-03").succeeds();
        assertThat(items(weeks))
                .containsExactly(
                        "2020-01-27..2020-02-02 subscriptions USD 69.85 - 9.95 = 59.90",
                        "2020-02-03..2020-02-09 trading_fees USD 0.000001 - 0.00 = 0.000001, subscriptions EUR 5.00 - 0.00 = 5.00");
    }

    @Test
    void totalsAreTheSumsOfTheItems() {
        JsonArray totals =
                get("?period=daily&from=2020-01-31&to=2020-02-03").succeeds().getJsonArray("totals");
        assertThat(streams(totals))
                .contains("subscriptions USD 69.85 - 9.95 = 59.90")
                .contains("subscriptions EUR 5.00 - 0.00 = 5.00");
    }

    @Test
    void whatIsNoTimeToAskForIsRefused() {
        world.admin().get(REVENUE + "?from=2020-02-02&to=2020-02-01").refuses(400, "REQUEST_INVALID");
        world.admin().get(REVENUE + "?from=yesterday").refuses(400, "REQUEST_INVALID");
        world.admin().get(REVENUE + "?period=hourly").refuses(400, "REQUEST_INVALID");
        world.admin().get(REVENUE + "?from=1990-01-01&to=2020-02-01").refuses(422, "FINANCIAL_PERIOD_TOO_LONG");
        world.admin()
                .get(REVENUE + "?from=-999999999-01-01&to=%2B999999999-12-31")
                .refuses(422, "FINANCIAL_PERIOD_TOO_LONG");
        world.as("ann").get(REVENUE).refuses(403, "AUTH_FORBIDDEN");
    }

    private record Asked(RevenueWorld world, String query) {
        JsonObject succeeds() {
            return world.admin().get(REVENUE + query).succeeds(200).json();
        }
    }

    private Asked get(String query) {
        return new Asked(world, query);
    }

    private static List<String> items(JsonObject revenue) {
        return revenue.getJsonArray("items").stream()
                .map(item -> (JsonObject) item)
                .map(item -> (item.getString("start") + ".." + item.getString("end") + " "
                                + streams(item.getJsonArray("streams")))
                        .strip())
                .toList();
    }

    private static String streams(JsonArray streams) {
        return String.join(
                ", ",
                streams.stream()
                        .map(each -> (JsonObject) each)
                        .map(each -> each.getString("stream") + " " + each.getString("currency") + " "
                                + each.getString("gross") + " - " + each.getString("refunds") + " = "
                                + each.getString("net"))
                        .toList());
    }

    private void post(String at, Account from, Account to, Asset asset, String amount) {
        Entry entry = Entry.of(
                "test",
                "revenue-test",
                UUID.randomUUID().toString(),
                List.of(new Posting(from, to, asset, Money.parse(amount))),
                "",
                Instant.parse(at));
        world.post(entry);
    }
}
