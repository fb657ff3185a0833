package io.astratrade.trading.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.trading.engine.AccountView;
import io.astratrade.trading.engine.EngineSnapshot;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shard that starts from a snapshot and the journal after it, or without any that it can read, has one and the same state. */
class SnapshotIT {
    private final UUID user = UUID.randomUUID();
    private ShardRig rig;
    private AccountView left;

    @BeforeEach
    void ordersBeforeBetweenAndAfterTwoSnapshots() {
        rig = new ShardRig();
        Shard shard = rig.open();
        for (int snapshots = 0; snapshots < 2; snapshots++) {
            Await.result(ShardRig.buy(shard, user));
            Await.result(rig.snapshotter().take());
        }
        Await.result(ShardRig.buy(shard, user));
        left = account(shard);
        assertThat(count()).isEqualTo(2);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void theLatestIsTheStart() {
        assertThat(account(rig.open())).isEqualTo(left);
    }

    @Test
    void oneThatIsCorruptIsLeftOut() {
        change("state = overlay(state placing '\\xdead' from 100) WHERE seq = (SELECT max(seq) FROM snapshot)");
        assertThat(account(rig.open())).isEqualTo(left);
    }

    @Test
    void whenNoneCanBeReadTheWholeJournalIsReplayed() {
        change("state = '\\x63', state_hash = " + hashOfUnknownVersion());
        assertThat(account(rig.open())).isEqualTo(left);
    }

    private static long hashOfUnknownVersion() {
        return EngineSnapshot.hash(new byte[] {0x63});
    }

    private void change(String set) {
        assertThat(Await.result(rig.database.query("UPDATE snapshot SET " + set))
                        .rowCount())
                .isPositive();
    }

    private int count() {
        return Await.result(rig.database.query("SELECT 1 FROM snapshot")).size();
    }

    private AccountView account(Shard shard) {
        return Await.result(shard.read(engine -> engine.views().account(user)));
    }
}
