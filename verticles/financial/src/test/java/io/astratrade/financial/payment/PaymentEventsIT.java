package io.astratrade.financial.payment;

import static io.astratrade.financial.payment.PaymentWorld.ADMIN;
import static io.astratrade.financial.payment.PaymentWorld.DECLINES;
import static io.astratrade.financial.payment.PaymentWorld.SUCCEEDS;
import static io.astratrade.financial.payment.PaymentWorld.eventually;
import static io.astratrade.financial.payment.PaymentWorld.keyed;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of payments, once each. */
@ExtendWith(PaymentWorld.One.class)
class PaymentEventsIT {
    private final PaymentWorld world;
    private final String user = user();

    PaymentEventsIT(PaymentWorld world) {
        this.world = world;
    }

    @Test
    void whatHappensToMoneyIsTold() {
        String card = world.method(user, SUCCEEDS);
        String payment = world.deposit(user, "10.00", card).json().getString("id");
        world.withdraw(user, "2.00", card).succeeds(201);
        JsonObject refund = new JsonObject()
                .put("payment_id", payment)
                .put("amount", "3.00")
                .put("reason", "a test");
        keyed(world.admin()).post(ADMIN + "/refunds", refund).succeeds(201);
        eventually(() -> assertThat(told("paymentrefunded")).hasSize(1));

        assertThat(told("paymentcompleted"))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("payment_id")).isEqualTo(payment))
                .satisfies(event -> assertThat(event.getString("amount")).isEqualTo("10.00"))
                .satisfies(event -> assertThat(event.getString("purpose")).isEqualTo("deposit"));
        assertThat(told("paymentrefunded").get(0).getString("amount")).isEqualTo("3.00");
        assertThat(told("fundsadded")).singleElement().satisfies(event -> assertThat(event.getString("amount"))
                .isEqualTo("10.00"));
        assertThat(told("fundswithdrawn")).singleElement().satisfies(event -> assertThat(event.getString("amount"))
                .isEqualTo("2.00"));
        assertThat(told("paymentfailed")).isEmpty();
    }

    @Test
    void aFailureIsToldWithItsReason() {
        world.deposit(user, "10.00", world.method(user, DECLINES)).succeeds(201);
        eventually(() -> assertThat(told("paymentfailed")).hasSize(1));
        assertThat(told("paymentfailed").get(0).getString("reason")).isEqualTo("card_declined");
        assertThat(told("paymentcompleted")).isEmpty();
        assertThat(told("fundsadded")).isEmpty();
    }

    /** Data of the events of this user on a stream. */
    private List<JsonObject> told(String name) {
        Request range = Request.cmd(Command.XRANGE)
                .arg("astra.financial." + name + ".v1")
                .arg("-")
                .arg("+");
        List<JsonObject> told = new ArrayList<>();
        for (Response entry :
                Await.result(world.harness().service("financial").redis().send(range))) {
            Response fields = entry.get(1);
            for (int i = 0; i + 1 < fields.size(); i += 2) {
                if (fields.get(i).toString().equals("data")
                        && fields.get(i + 1).toString().contains(user)) {
                    told.add(new JsonObject(fields.get(i + 1).toString()));
                }
            }
        }
        return told;
    }
}
