package io.astratrade.financial.payment.api;

import static io.astratrade.financial.payment.PaymentWorld.API;
import static io.astratrade.financial.payment.PaymentWorld.eventually;
import static io.astratrade.financial.payment.PaymentWorld.move;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.payment.PaymentWorld;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PaymentWorld.One.class)
class WithdrawalsIT {
    private static final String WITHDRAWALS = API + "/withdrawals";

    private final PaymentWorld world;
    private final String user = user();
    private final TestHttp http;

    WithdrawalsIT(PaymentWorld world) {
        this.world = world;
        this.http = world.as(user);
    }

    @Test
    void aWithdrawalLeavesTheWallet() {
        String card = world.funded(user, "30.00");
        Answer made = world.withdraw(user, "12.34", card).succeeds(201);
        JsonObject withdrawal = made.json();
        assertThat(withdrawal.getString("status")).isEqualTo("succeeded");
        assertThat(made.header("Location")).isEqualTo(WITHDRAWALS + "/" + withdrawal.getString("id"));
        assertThat(world.balance(user)).isEqualTo(17_660_000);
        assertThat(world.held(user)).isZero();
        assertThat(http.get(WITHDRAWALS + "/" + withdrawal.getString("id"))
                        .succeeds(200)
                        .json())
                .isEqualTo(withdrawal);
        assertThat(http.get(WITHDRAWALS)
                        .succeeds(200)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0))
                .isEqualTo(withdrawal);
    }

    @Test
    void aPayoutThatIsRefusedFreesTheMoney() {
        world.funded(user, "30.00");
        String card = world.method(user, "4000056655665572");
        JsonObject withdrawal =
                world.withdraw(user, "12.34", card).succeeds(201).json();
        assertThat(withdrawal.getString("status")).isEqualTo("failed");
        assertThat(withdrawal.getString("reason")).isEqualTo("payout_refused");
        assertThat(world.balance(user)).isEqualTo(30_000_000);
        assertThat(world.held(user)).isZero();
    }

    @Test
    void aPayoutWhoseAnswerGotLostIsFoundOut() {
        world.funded(user, "30.00");
        String card = world.method(user, PaymentWorld.SILENT);
        JsonObject withdrawal =
                world.withdraw(user, "12.34", card).succeeds(201).json();
        assertThat(withdrawal.getString("status")).isEqualTo("processing");
        assertThat(world.balance(user)).as("it is held until it is known").isEqualTo(30_000_000);
        eventually(() -> assertThat(http.get(WITHDRAWALS + "/" + withdrawal.getString("id"))
                        .json()
                        .getString("status"))
                .isEqualTo("succeeded"));
        assertThat(world.balance(user)).isEqualTo(17_660_000);
        assertThat(world.held(user)).isZero();
        assertThat(world.number(
                        "SELECT count(*) FROM sandbox_payout WHERE key = $1",
                        UUID.fromString(withdrawal.getString("id"))))
                .isEqualTo(1);
    }

    @Test
    void fiftyAtOnceTakeNoMoreThanThereIs() throws Exception {
        String card = world.funded(user, "30.00");
        ExecutorService clients = Executors.newFixedThreadPool(50);
        List<Future<Answer>> answers = clients.invokeAll(IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Answer>) () -> world.withdraw(user, "7.00", card))
                .toList());
        clients.shutdown();
        int paid = 0;
        for (Future<Answer> answer : answers) {
            if (answer.get().status() == 201) {
                paid++;
            } else {
                answer.get().refuses(422, "FINANCIAL_INSUFFICIENT_FUNDS");
            }
        }
        assertThat(paid).isEqualTo(4);
        assertThat(world.balance(user)).isEqualTo(2_000_000);
        assertThat(world.number(
                        "SELECT sum(p.amount)::bigint FROM sandbox_payout p JOIN payment_withdrawal w ON w.id = p.key"
                                + " WHERE w.user_id = $1",
                        UUID.fromString(user)))
                .isEqualTo(28_000_000);
    }

    @Test
    void aKeyIsNeededAndCountsOnce() {
        String card = world.funded(user, "30.00");
        http.post(WITHDRAWALS, move("5.00", card)).refuses(400, "IDEMPOTENCY_KEY_REQUIRED");
        TestHttp keyed = PaymentWorld.keyed(http);
        JsonObject first =
                keyed.post(WITHDRAWALS, move("5.00", card)).succeeds(201).json();
        assertThat(keyed.post(WITHDRAWALS, move("5.00", card)).succeeds(201).json())
                .isEqualTo(first);
        keyed.post(WITHDRAWALS, move("6.00", card)).refuses(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(world.balance(user)).isEqualTo(25_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1.001", "100000.01"})
    void anAmountThatCannotBeMovedIsRefused(String amount) {
        String card = world.funded(user, "30.00");
        world.withdraw(user, amount, card).refuses(422, "FINANCIAL_AMOUNT_NOT_ALLOWED");
        assertThat(world.balance(user)).isEqualTo(30_000_000);
        assertThat(world.held(user)).isZero();
    }

    @Test
    void anothersWithdrawalIsNotThere() {
        String card = world.funded(user, "30.00");
        String id = world.withdraw(user, "5.00", card).json().getString("id");
        world.as(user()).get(WITHDRAWALS + "/" + id).refuses(404, "FINANCIAL_WITHDRAWAL_NOT_FOUND");
        world.withdraw(user, "5.00", UUID.randomUUID().toString()).refuses(404, "FINANCIAL_PAYMENT_METHOD_NOT_FOUND");
    }
}
