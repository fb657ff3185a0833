package io.astratrade.trading.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.testkit.Await;
import io.astratrade.trading.engine.AccountView;
import io.astratrade.trading.engine.Command;
import io.astratrade.trading.engine.Outcome;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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
        List<Future<Outcome>> answers = new ArrayList<>();
        answers.add(ShardRig.buy(shard, user));
        Future<Void> closed = shard.close();
        while (!closed.isComplete()) {
            answers.add(ShardRig.buy(shard, user));
            LockSupport.parkNanos(50_000);
        }
        int unanswered =
                (int) answers.stream().filter(answer -> !answer.isComplete()).count();
        Future<?> all = Future.join(answers);
        await().until(all::isComplete);
        long accepted = answers.stream().filter(Future::succeeded).count();
        assertThat(accepted).isPositive();
        int late = 0;
        for (int i = answers.size() - unanswered; i < answers.size(); i++) {
            late += answers.get(i).succeeded() ? 1 : 0;
        }
        assertThat(late)
                .as("accepted, and committed only after the shard was closed")
                .isZero();
    }

    @Test
    void aCommandThatBreaksOffIsAnsweredAndLeavesNothingBehind() {
        Shard shard = rig.open();
        Await.result(ShardRig.buy(shard, user));
        AccountView before = account(shard);

        Future<Outcome> beforeIt = ShardRig.buy(shard, user);
        Future<Outcome> broken = shard.execute(micros -> new Command.MarketTick(micros, 1_000, 1), null);
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

    private AccountView account(Shard shard) {
        return Await.result(shard.read(engine -> engine.views().account(user)));
    }
}
