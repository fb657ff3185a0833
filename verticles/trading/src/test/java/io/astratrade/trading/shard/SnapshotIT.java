package io.astratrade.trading.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.trading.engine.codec.EngineSnapshot;
import io.astratrade.trading.engine.view.AccountView;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shard that starts from a snapshot and the journal after it, or without any that it can read, has one and the same state. */
class SnapshotIT {
    /** The running service has snapshots of its own shard. */
    private static final String OURS = " WHERE shard = " + ShardRig.NUMBER;

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
        forgetTheJournalUpTo("max(seq)");
        assertThat(account(rig.open())).isEqualTo(left);
    }

    @Test
    void oneThatIsCorruptIsLeftOut() {
        change(
                "state = overlay(state placing '\\xdead' from 100)",
                "seq = (SELECT max(seq) FROM snapshot" + OURS + ")");
        forgetTheJournalUpTo("min(seq)");
        assertThat(account(rig.open())).isEqualTo(left);
    }

    @Test
    void whenNoneCanBeReadTheWholeJournalIsReplayed() {
        change("state = '\\x63', state_hash = " + hashOfUnknownVersion(), "true");
        assertThat(account(rig.open())).isEqualTo(left);
    }

    private static long hashOfUnknownVersion() {
        return EngineSnapshot.hash(new byte[] {0x63});
    }

    private void change(String set, String which) {
        assertThat(rows("UPDATE snapshot SET " + set + OURS + " AND " + which).rowCount())
                .isPositive();
    }

    /** So that only a start from a snapshot can give the right state. */
    private void forgetTheJournalUpTo(String snapshot) {
        assertThat(rows("DELETE FROM journal" + OURS + " AND seq <= (SELECT " + snapshot + " FROM snapshot" + OURS
                                + ")")
                        .rowCount())
                .isPositive();
    }

    private int count() {
        return rows("SELECT 1 FROM snapshot" + OURS).size();
    }

    private RowSet<Row> rows(String sql) {
        return Await.result(rig.database.query(sql));
    }

    private AccountView account(Shard shard) {
        return Await.result(shard.read(engine -> engine.views().account(user)));
    }
}
