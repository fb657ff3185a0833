package io.astratrade.financial.compliance;

import static io.astratrade.financial.revenue.RevenueWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.UserEvent.VerificationTierChanged;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.revenue.RevenueEvents;
import io.astratrade.financial.revenue.RevenueWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RevenueWorld.One.class)
class ComplianceIT {
    private static final String RECORDS = "/api/v1/admin/financial/compliance";
    private static final String WITHDRAWALS = "/api/v1/financial/withdrawals";
    private static final Instant DAY = Instant.parse("2026-05-05T08:00:00Z");

    private final RevenueWorld world;

    ComplianceIT(RevenueWorld world) {
        this.world = world;
    }

    @Test
    void aTierLimitsWhatMayBeWithdrawn() {
        fund("co-ann", "5000");
        tier("co-ann", "phone", DAY);
        withdraw("co-ann", "1000.01").refuses(422, "FINANCIAL_TIER_TOO_LOW");
        tier("co-ann", "identity", DAY.plusSeconds(2));
        tier("co-ann", "email", DAY.plusSeconds(1));
        tier("co-after-ann", "email", DAY);
        eventually(() -> assertThat(world.sql("SELECT 1 FROM compliance_tier WHERE user_id = $1", id("co-after-ann")))
                .hasSize(1));

        eventually(() -> withdraw("co-ann", "1000.01").succeeds(201));
    }

    @Test
    void aWithdrawalAboveTenThousandWaitsAndIsPaidOutWhenCleared() {
        String user = "co-bob";
        fund(user, "20000");
        identity(user);
        JsonObject held = withdraw(user, "10000.01").succeeds(201).json();
        assertThat(held.getString("status")).isEqualTo("held");
        assertThat(held.getString("reason")).as("nobody is told why").isEqualTo("compliance_review");
        JsonObject record = records("user_id=" + id(user)).stream()
                .filter(each -> held.getString("id").equals(each.getString("withdrawal_id")))
                .findFirst()
                .orElseThrow();
        assertThat(record.getString("reason")).isEqualTo("large_amount");
        assertThat(record.getString("amount")).isEqualTo("10000.01");

        JsonObject decided = decide(record, "cleared").succeeds(200).json();
        assertThat(decided.getString("state")).isEqualTo("cleared");
        assertThat(decided.getString("decision")).isEqualTo("looked at");
        eventually(() -> assertThat(status(user, held)).isEqualTo("succeeded"));
        decide(record, "confirmed").refuses(409, "FINANCIAL_RECORD_DECIDED");
    }

    @Test
    void aConfirmedSuspicionFreesTheMoneyAndPaysNothingOut() {
        String user = "co-cid";
        fund(user, "20000");
        identity(user);
        JsonObject held = withdraw(user, "12000").succeeds(201).json();
        JsonObject record = record(held);
        decide(record, "confirmed").succeeds(200);
        assertThat(status(user, held)).isEqualTo("rejected");
        assertThat(world.sql("SELECT held FROM ledger_balance WHERE account = $1", "user:" + id(user))
                        .get(0)
                        .getLong(0))
                .isZero();
        assertThat(world.micros("user:" + id(user), "USD")).isEqualTo(20_000_000_000L);
    }

    @Test
    void severalJustUnderALimitWaitForAllTheirRecords() {
        String user = "co-dan";
        fund(user, "100000");
        identity(user);
        assertThat(withdraw(user, "9500").succeeds(201).json().getString("status"))
                .isNotEqualTo("held");
        assertThat(withdraw(user, "9900").succeeds(201).json().getString("status"))
                .isNotEqualTo("held");
        JsonObject held = withdraw(user, "9999.99").succeeds(201).json();
        assertThat(held.getString("status")).isEqualTo("held");
        assertThat(record(held).getString("reason")).isEqualTo("structuring");

        for (int i = 0; i < 8; i++) {
            withdraw(user, "5001").succeeds(201);
        }
        JsonObject twice = withdraw(user, "9600").succeeds(201).json();
        List<JsonObject> both = records("user_id=" + id(user)).stream()
                .filter(each -> twice.getString("id").equals(each.getString("withdrawal_id")))
                .toList();
        assertThat(both)
                .extracting(each -> each.getString("reason"))
                .containsExactlyInAnyOrder("structuring", "frequent_large_amounts");
        decide(both.get(0), "cleared").succeeds(200);
        assertThat(status(user, twice)).as("one record is open").isEqualTo("held");
        decide(both.get(1), "cleared").succeeds(200);
        eventually(() -> assertThat(status(user, twice)).isEqualTo("succeeded"));
    }

    @Test
    void whatIsInTheLedgerIsFlaggedOncePerDay() {
        String user = "co-eve";
        for (int i = 0; i < 13; i++) {
            deposit(user, "5000.01", DAY.plusSeconds(i));
        }
        deposit(user, "15000", DAY.plusSeconds(20));
        eventually(() -> assertThat(records("user_id=" + id(user)))
                .extracting(each -> each.getString("reason"))
                .containsExactlyInAnyOrder("frequent_large_amounts", "large_amount"));
        JsonObject frequent = records("user_id=" + id(user) + "&reason=frequent_large_amounts")
                .get(0);
        assertThat(frequent.getString("subject")).isEqualTo("2026-05-05");
        assertThat(frequent.getString("withdrawal_id")).isNull();
        decide(frequent, "confirmed").succeeds(200);
        assertThat(records("user_id=" + id(user) + "&state=open")).hasSize(1);
        assertThat(records("user_id=" + id(user) + "&state=confirmed")).hasSize(1);
    }

    @Test
    void recordsAreForAdministratorsPageByPage() {
        String user = "co-fay";
        for (int i = 0; i < 3; i++) {
            deposit(user, "10000.01", DAY.plusSeconds(i));
        }
        String path = RECORDS + "?limit=2&user_id=" + id(user);
        eventually(() -> assertThat(records("user_id=" + id(user))).hasSize(3));
        JsonObject page = world.admin().get(path).succeeds(200).json();
        JsonObject rest = world.admin()
                .get(path + "&cursor=" + page.getString("next_cursor"))
                .succeeds(200)
                .json();
        assertThat(page.getJsonArray("items").size()
                        + rest.getJsonArray("items").size())
                .isEqualTo(3);
        assertThat(rest.getString("next_cursor")).isNull();

        world.as(user).get(RECORDS).refuses(403, "AUTH_FORBIDDEN");
        world.admin().get(RECORDS + "?cursor=eA").refuses(400, "REQUEST_INVALID");
        world.admin().get(RECORDS + "?state=unsure").refuses(400, "REQUEST_INVALID");
        JsonObject decision = new JsonObject().put("state", "cleared").put("reason", "x");
        world.admin()
                .post(RECORDS + "/" + UUID.randomUUID() + "/decision", decision)
                .refuses(404, "FINANCIAL_RECORD_NOT_FOUND");
        world.admin()
                .post(
                        RECORDS + "/" + UUID.randomUUID() + "/decision",
                        decision.copy().put("state", "open"))
                .refuses(400, "REQUEST_INVALID");
    }

    private void fund(String user, String amount) {
        deposit(user, amount, DAY.minusSeconds(86_400));
        world.as(user)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/financial/payment-methods",
                        new JsonObject()
                                .put(
                                        "card",
                                        new JsonObject()
                                                .put("number", "4242424242424242")
                                                .put("exp_month", 12)
                                                .put("exp_year", 2040)
                                                .put("cvc", "123")))
                .succeeds(201);
    }

    private void deposit(String user, String amount, Instant at) {
        Posting posting =
                new Posting(Account.provider("sandbox"), Account.user(id(user)), Asset.USD, Money.parse(amount));
        world.post(Entry.of("deposit", "compliance-test", UUID.randomUUID().toString(), List.of(posting), "", at));
    }

    private void identity(String user) {
        tier(user, "identity", DAY);
        eventually(() -> assertThat(world.sql("SELECT 1 FROM compliance_tier WHERE user_id = $1", id(user)))
                .hasSize(1));
    }

    private void tier(String user, String tier, Instant at) {
        String id = TestTokens.userId(user);
        world.publish(List.of(RevenueEvents.of(id, new VerificationTierChanged(id, "unverified", tier, at))));
    }

    private Answer withdraw(String user, String amount) {
        return world.as(user)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post(WITHDRAWALS, new JsonObject().put("amount", amount));
    }

    private String status(String user, JsonObject withdrawal) {
        return world.as(user)
                .get(WITHDRAWALS + "/" + withdrawal.getString("id"))
                .succeeds(200)
                .json()
                .getString("status");
    }

    private JsonObject record(JsonObject withdrawal) {
        return records("limit=100").stream()
                .filter(each -> withdrawal.getString("id").equals(each.getString("withdrawal_id")))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> records(String query) {
        return world.admin().get(RECORDS + "?" + query).succeeds(200).json().getJsonArray("items").stream()
                .map(item -> (JsonObject) item)
                .toList();
    }

    private Answer decide(JsonObject record, String state) {
        return world.admin()
                .post(
                        RECORDS + "/" + record.getString("id") + "/decision",
                        new JsonObject().put("state", state).put("reason", "looked at"));
    }

    private static UUID id(String user) {
        return UUID.fromString(TestTokens.userId(user));
    }
}
