package io.astratrade.trading.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.testkit.Await;
import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.view.AccountView;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShardIT {
    private static ShardRig rig;
    private final UUID user = UUID.randomUUID();

    @BeforeAll
    static void start() {
        rig = new ShardRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void closingWaitsForEverythingThatWasAccepted() {
        Shard shard = rig.open();
        List<Future<Outcome>> accepted = buys(shard, 20);
        Future<Void> closed = shard.close();
        List<Future<Outcome>> refused = new ArrayList<>();
        while (!closed.isComplete()) {
            refused.add(ShardRig.buy(shard, user));
            LockSupport.parkNanos(50_000);
        }
        assertThat(accepted).as("committed before the shard was closed").allMatch(Future::succeeded);
        refused.addAll(buys(shard, 1));
        assertThat(refused).allSatisfy(late -> assertThat(Await.failure(late)).hasMessageContaining("moving"));
    }

    @Test
    void aCommandThatBreaksOffIsAnsweredAndLeavesNothingBehind() {
        Shard shard = rig.open();
        Await.result(ShardRig.buy(shard, user));
        AccountView before = account(shard);

        Future<Outcome> beforeIt = ShardRig.buy(shard, user);
        Future<Outcome> broken = shard.execute(ShardIT::broken, null);
        Future<Outcome> behindIt = ShardRig.buy(shard, user);

        assertThat(Await.failure(broken)).isInstanceOf(IndexOutOfBoundsException.class);
        await().until(() -> beforeIt.isComplete() && behindIt.isComplete());
        await().until(() -> shard.state() == ShardState.LEADING);
        long accepted =
                List.of(beforeIt, behindIt).stream().filter(Future::succeeded).count();
        AccountView after = account(shard);
        assertThat(after.cash()).isEqualTo(before.cash() - accepted * (before.deposits() - before.cash()));
        Shard replayed = rig.open();
        assertThat(account(replayed)).isEqualTo(after);
    }

    @Test
    void whoFindsANewerOwnerWhenReloadingSendsCommandsThere() {
        Shard shard = rig.open();
        rig.open();
        assertThat(Await.failure(shard.execute(ShardIT::broken, null))).isInstanceOf(IndexOutOfBoundsException.class);
        await().until(() -> shard.state() == ShardState.FENCED);
        assertThat(Await.failure(ShardRig.buy(shard, user))).hasMessageContaining("moving");
    }

    @Test
    void aViewThatBreaksOffIsAnswered() {
        Shard shard = rig.open();
        Future<?> broken = shard.read(engine -> engine.views().ticker(1_000));
        assertThat(Await.failure(broken)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whoWasConfiguredWithAnotherNumberOfShardsTakesNothingOver() {
        Await.result(rig.owners.takeOver(6, "right", 8));
        assertThat(Await.failure(rig.owners.takeOver(6, "wrong", 9))).hasMessageContaining("was begun with 8");
        assertThat(Await.result(rig.owners.currentEpoch(6))).isEqualTo(1);
    }

    /** Of an instrument that there is not. */
    private static Command broken(long micros) {
        return new Command.MarketTick(micros, 1_000, 1);
    }

    private List<Future<Outcome>> buys(Shard shard, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ShardRig.buy(shard, user))
                .toList();
    }

    private AccountView account(Shard shard) {
        return Await.result(shard.read(engine -> engine.views().account(user)));
    }
}
