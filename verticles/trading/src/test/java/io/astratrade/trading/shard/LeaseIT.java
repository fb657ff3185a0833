package io.astratrade.trading.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.testkit.Await;
import io.astratrade.trading.engine.view.AccountView;
import io.astratrade.trading.shard.ShardRig.Owner;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

class LeaseIT {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration TWO_BEATS = Duration.ofSeconds(4);
    private static final String AGE =
            "UPDATE shard_owner SET seen_at = seen_at - interval '45 minutes' WHERE shard = " + ShardRig.NUMBER;

    private final UUID user = UUID.randomUUID();
    private ShardRig rig;
    private Owner older;

    @BeforeEach
    void anOwner() {
        rig = new ShardRig();
        older = rig.owner();
        Await.result(ShardRig.buy(older.shard(), user));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Execution(CONCURRENT)
    @Test
    void whoIsSucceededStepsDownWithoutWriting() {
        Lease lease = rig.lease(older, LONG);
        rig.owner();
        await().until(() -> older.shard().state() == ShardState.FENCED);
        lease.stop();
    }

    @Execution(CONCURRENT)
    @Test
    void aShardComesBackFromAnOwnerThatFellSilent() {
        Owner newer = rig.owner();
        Await.result(ShardRig.buy(newer.shard(), user));
        AccountView left = account(newer);
        Lease lease = rig.lease(older, SHORT);

        await().ignoreExceptions().untilAsserted(() -> assertThat(account(older))
                .as("with what the silent one did")
                .isEqualTo(left));
        assertThat(Await.failure(ShardRig.buy(newer.shard(), user)))
                .as("should it come to life again")
                .hasMessageContaining("moving");
        lease.stop();
    }

    @Execution(CONCURRENT)
    @Test
    void aShardComesBackAtOnceFromAnOwnerThatLeaves() {
        Owner newer = rig.owner();
        Lease waiting = rig.lease(older, LONG);
        await().until(() -> older.shard().state() == ShardState.FENCED);

        Await.result(newer.shard().close());
        Await.result(rig.lease(newer, LONG).release());
        await().until(() -> older.shard().state() == ShardState.LEADING);
        waiting.stop();
    }

    @Execution(CONCURRENT)
    @Test
    void whoHasLeftIsNotHeardOfAgain() {
        Await.result(older.log().release());
        assertThat(Await.result(older.log().renew()))
                .as("a beat that was under way")
                .isFalse();
        assertThat(Await.result(older.log().vacant(LONG))).isTrue();
    }

    /** Time is made to pass in the database, twice most of a lease: were it not renewed in between, it would be over. */
    @Execution(CONCURRENT)
    @Test
    void anOwnerThatLivesIsLeftAlone() {
        Owner newer = rig.owner();
        Lease held = rig.lease(newer, LONG);
        Lease waiting = rig.lease(older, LONG);
        await().until(() -> older.shard().state() == ShardState.FENCED);

        for (int time = 0; time < 2; time++) {
            assertThat(Await.result(rig.database.query(AGE)).rowCount()).isEqualTo(1);
            await().until(() -> !Await.result(newer.log().vacant(Duration.ofMinutes(44))));
        }
        await().during(TWO_BEATS).until(() -> older.shard().state() == ShardState.FENCED);
        Await.result(ShardRig.buy(newer.shard(), user));
        held.stop();
        waiting.stop();
    }

    private AccountView account(Owner owner) {
        return Await.result(owner.shard().read(engine -> engine.views().account(user)));
    }
}
