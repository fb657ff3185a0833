package io.astratrade.platform.events.consume;

import static io.astratrade.platform.events.EventsRig.GROUP;
import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.event.GamificationEvent.LevelUp;
import io.astratrade.codec.event.GamificationEvent.XpGained;
import io.astratrade.codec.event.UserEvent.UserDeleted;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.EventsRig;
import io.astratrade.platform.events.admin.Replay.Selection;
import io.astratrade.platform.events.admin.StreamAdmin;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventRouterIT {
    private static final String INBOX = "SELECT count(*) FROM inbox";
    private EventsRig rig;

    @BeforeEach
    void open() {
        rig = new EventsRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatNoHandlerTakesIsAcknowledgedUnclaimedAndCanBeAppliedLater() {
        EventBus early = rig.bus("a");
        Await.result(
                early.consume(EventRouter.of(GROUP).on(LevelUp.class, (data, event, tx) -> Future.succeededFuture())));
        Await.result(rig.bus("relay").startRelay());
        Await.result(rig.emit("u", 1));
        Await.result(rig.emit("u", 2));
        eventually()
                .until(() -> rig.redis(io.vertx.redis.client.Command.XPENDING, STREAM, EventsRig.NAME)
                                        .get(0)
                                        .toLong()
                                == 0
                        && rig.meters.get("astra.events.ignored").counter().count() == 2);
        assertThat(rig.count(INBOX)).isZero();
        Await.result(early.close());

        Await.result(rig.bus("b").consume(EventRouter.of(GROUP).onBatch(List.of(XpGained.class), EventsRig::note)));
        StreamAdmin admin = StreamAdmin.open(rig.vertx, rig.redis.uri());
        Await.result(admin.connected());
        Await.result(admin.replay(GROUP, rig.database, rig.database, rig.busConfig("op"))
                .run(new Selection(STREAM, "0-0", "+", 10), false));
        eventually().until(() -> rig.applied().size() == 2);
        assertThat(rig.applied()).containsExactly(1L, 2L);
        assertThat(rig.count(INBOX)).isEqualTo(2);
        Await.result(admin.close());
    }

    @Test
    void eachHandlerGetsItsTypesOfABatch() {
        Await.result(rig.bus("a")
                .consume(EventRouter.of(GROUP)
                        .onBatch(
                                XpGained.class,
                                (data, tx) -> tx.query("INSERT INTO applied (xp) SELECT unnest($1::bigint[])", (Object)
                                        data.stream().map(XpGained::xp).toArray(Long[]::new)))
                        .on(
                                XpGained.class,
                                (data, event, tx) -> tx.query(
                                        "INSERT INTO applied (event_id, xp) VALUES ($1, -$2::bigint)",
                                        event.id(),
                                        data.xp()))));
        rig.add(rig.event(7));
        eventually().until(() -> rig.applied().size() == 2);
        assertThat(rig.applied()).containsExactly(7L, -7L);
    }

    @Test
    void aGroupThatItsRunningServiceDoesNotConsumeIsAMetric() {
        EventBus bus = rig.bus("a");
        assertThat(unconsumed(GROUP)).isEqualTo(1);
        assertThat(rig.meters
                        .find("astra.events.unconsumed")
                        .tag("group", "trading_internal")
                        .gauge())
                .as("groups of other services are none of its business")
                .isNull();
        Await.result(bus.consume(EventRouter.of(GROUP).onBatch(List.of(XpGained.class), EventsRig::note)));
        assertThat(unconsumed(GROUP)).isZero();
        assertThat(unconsumed(ConsumerGroup.ACHIEVEMENT_PROCESSORS)).isEqualTo(1);
    }

    private double unconsumed(ConsumerGroup group) {
        return rig.meters
                .get("astra.events.unconsumed")
                .tag("group", group.groupName())
                .gauge()
                .value();
    }

    @Test
    void aTypeThatTheGroupDoesNotReadIsRefused() {
        assertThatThrownBy(() ->
                        EventRouter.of(GROUP).on(UserDeleted.class, (data, event, tx) -> Future.succeededFuture()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("userdeleted");
    }
}
