package io.astratrade.financial.tax.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.revenue.RevenueWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RevenueWorld.One.class)
class GetTaxReportIT {
    private static final String REPORT = "/api/v1/financial/tax-report?year=";
    private static final Account WORLD = Account.world();

    private final RevenueWorld world;

    GetTaxReportIT(RevenueWorld world) {
        this.world = world;
    }

    @Test
    void aYearsPostingsAreInOrderAndOnlyTheUsersOwn() {
        Account ann = user("tax-ann");
        Account bob = user("tax-bob");
        world.post(entry("2022-12-31T23:59:59.999999Z", "before", posting(WORLD, ann, Asset.USD, "1")));
        world.post(entry("2023-01-01T00:00:00Z", "first", posting(WORLD, ann, Asset.USD, "100")));
        world.post(entry("2023-05-01T00:00:00Z", "=cmd,\"x\"", posting(ann, bob, Asset.USD, "30.5")));
        world.post(entry("2023-06-01T00:00:00Z", "shards", posting(WORLD, ann, Asset.SHARDS, "7")));
        world.post(entry("2023-12-31T23:59:59Z", "", posting(bob, ann, Asset.USD, "0.25")));
        world.post(entry("2024-01-01T00:00:00Z", "after", posting(WORLD, ann, Asset.USD, "1")));

        Answer report = world.as("tax-ann").get(REPORT + 2023).succeeds(200);
        assertThat(report.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(report.header("Content-Disposition")).contains("astratrade-2023.csv");
        List<String> lines = report.body().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("date,transaction_id,kind,currency,amount,balance_after,counterparty,description");
        assertThat(lines.stream().skip(1).map(line -> line.replaceFirst("Z,[0-9a-f-]{36},", "Z,")))
                .containsExactly(
                        "2023-01-01T00:00:00Z,test,USD,100.00,101.00,world,first",
                        "2023-05-01T00:00:00Z,test,USD,-30.50,70.50," + bob.address() + ",\"'=cmd,\"\"x\"\"\"",
                        "2023-06-01T00:00:00Z,test,shards,7.00,7.00,world,shards",
                        "2023-12-31T23:59:59Z,test,USD,0.25,70.75," + bob.address() + ",");
    }

    @Test
    void moreThanAPageIsWhole() {
        Account cid = user("tax-cid");
        List<Entry> entries = new ArrayList<>();
        Instant begin = Instant.parse("2021-03-01T00:00:00Z");
        for (int i = 0; i < 2_500; i++) {
            entries.add(entry(begin.plusSeconds(i).toString(), "n" + i, posting(WORLD, cid, Asset.USD, "0.01")));
        }
        world.post(entries.toArray(Entry[]::new));

        List<String> lines = world.as("tax-cid")
                .get(REPORT + 2021)
                .succeeds(200)
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSize(2_501);
        assertThat(lines.get(2_500)).contains(",25.00,world,n2499");
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aYearWithoutAnythingIsAHeader() {
        assertThat(world.as("tax-dan").get(REPORT + 2020).succeeds(200).body().lines())
                .hasSize(1);
    }

    @Test
    void whatIsNoYearIsRefused() {
        world.as("tax-dan").get(REPORT + "x").refuses(400, "REQUEST_INVALID");
        world.as("tax-dan").get(REPORT + "1969").refuses(400, "REQUEST_INVALID");
        world.as("tax-dan").get("/api/v1/financial/tax-report").refuses(400, "REQUEST_INVALID");
    }

    private static Account user(String name) {
        return Account.user(UUID.fromString(TestTokens.userId(name)));
    }

    private static Posting posting(Account from, Account to, Asset asset, String amount) {
        return new Posting(from, to, asset, Money.parse(amount));
    }

    private static Entry entry(String at, String description, Posting... postings) {
        return Entry.of(
                "test", "tax-test", UUID.randomUUID().toString(), List.of(postings), description, Instant.parse(at));
    }
}
