package io.astratrade.platform.events.outbox;

import static io.astratrade.platform.events.EventsRig.STREAM;
import static io.astratrade.platform.events.EventsRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.events.EventsRig;
import io.astratrade.testkit.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrozenRelayIT {
    private EventsRig rig;

    @BeforeEach
    void open() {
        rig = new EventsRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** Its connections stay open, so that nothing but its silence tells. */
    @Test
    void aProcessThatIsFrozenLosesTheRelaysLockToAnother() {
        OutboxSession frozen = Await.result(OutboxSession.open(rig.vertx, rig.config));
        assertThat(Await.result(frozen.lead(rig.config.schema()))).isTrue();
        Await.result(rig.bus("standby").startRelay());
        Await.result(rig.emit("u", 1));
        assertThat(active()).as("while the other may still be alive").isZero();
        assertThat(rig.length(STREAM)).isZero();

        eventually().until(() -> active() == 1);
        eventually().until(() -> rig.length(STREAM) == 1);
        assertThat(Await.failure(frozen.lead(rig.config.schema()))).isNotNull();
    }

    private double active() {
        return rig.meters.get("astra.outbox.relay.active").gauge().value();
    }
}
