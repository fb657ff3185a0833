package io.astratrade.financial.payment.method;

import static io.astratrade.financial.payment.PaymentWorld.API;
import static io.astratrade.financial.payment.PaymentWorld.SUCCEEDS;
import static io.astratrade.financial.payment.PaymentWorld.eventually;
import static io.astratrade.financial.payment.PaymentWorld.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.UserEvent.UserDeleted;
import io.astratrade.financial.payment.PaymentWorld;
import io.astratrade.testkit.Await;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PaymentWorld.One.class)
class ForgetCardsIT {
    private final PaymentWorld world;

    ForgetCardsIT(PaymentWorld world) {
        this.world = world;
    }

    @Test
    void whoeverIsDeletedHasNoCardsAndTheProviderForgetsThem() {
        String gone = user();
        String stays = user();
        world.method(gone, SUCCEEDS);
        world.method(gone, SUCCEEDS);
        world.method(stays, SUCCEEDS);
        publish(new UserDeleted(gone, Instant.now().truncatedTo(ChronoUnit.MICROS)));
        eventually(() -> assertThat(cards(gone)).isZero());
        assertThat(cards(stays)).isEqualTo(1);
        eventually(() -> assertThat(world.number(
                        "SELECT count(*) FROM payment_method m JOIN sandbox_card c USING (token) WHERE m.user_id = $1::uuid",
                        UUID.fromString(gone)))
                .isZero());
    }

    private int cards(String user) {
        return world.as(user)
                .get(API + "/payment-methods")
                .succeeds(200)
                .json()
                .getJsonArray("items")
                .size();
    }

    private void publish(UserDeleted deleted) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        EncodedEvent encoded = EventCodec.encode(
                new Envelope(EventIds.next(), deleted.userId(), now, "corr", null, null, "test@1", deleted));
        Request request = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
        encoded.fields().forEach(request::arg);
        Await.result(world.harness().service("financial").redis().send(request));
    }
}
