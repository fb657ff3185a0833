package io.astratrade.gamification.xp.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.gamification.xp.domain.Awards;
import io.astratrade.gamification.xp.domain.Rules;
import io.astratrade.gamification.xp.domain.XpAwarding;
import io.astratrade.gamification.xp.domain.XpBatch;
import io.astratrade.gamification.xp.domain.XpStories;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XpStoreIT {
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private Database database;
    private XpStore store;

    @BeforeEach
    void connect(Vertx vertx) {
        DatabaseConfig config = PatientDatabase.of(TestServers.freshDatabase(), "gamification");
        Migrations.migrate(config, "classpath:db/gamification");
        database = Database.open(vertx, config);
        store = new XpStore(database);
    }

    @AfterEach
    void disconnect() {
        Await.result(database.close());
    }

    /** Random stories, out of order, repeated, by two writers at once: the same XP as read off the whole story. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverTheOrderXpIsWhatTheRulesSay(long seed) {
        XpStories story = new XpStories(seed);
        List<XpBatch> batches = story.told();
        Future<Void> odd = write(batches, 1);
        Future<Void> even = write(batches, 0);
        Await.result(Future.all(odd, even));

        for (String user : XpStories.USERS) {
            assertThat(number("SELECT coalesce(max(xp), 0) FROM user_progress WHERE user_id = $1", user))
                    .isEqualTo(story.expectedXp(user));
        }
        assertThat(number("""
                        SELECT count(*) FROM user_progress AS p
                        WHERE ROW(p.xp, p.entries) <>
                              (SELECT coalesce(sum(l.xp), 0)::bigint, count(*) FROM xp_ledger AS l
                               WHERE l.user_id = p.user_id)
                        """)).isZero();
    }

    private Future<Void> write(List<XpBatch> batches, int first) {
        Future<Void> written = Future.succeededFuture();
        for (int i = first; i < batches.size(); i += 2) {
            XpBatch batch = batches.get(i);
            written = written.compose(previous -> write(batch));
        }
        return written;
    }

    private Future<Void> write(XpBatch batch) {
        return database.transaction(tx -> store.lockAndRead(tx, batch, NOW).compose(view -> {
            Awards awards = XpAwarding.award(Rules.withoutMultiplier(), batch, view, NOW);
            return store.append(tx, batch.windows(), awards, NOW);
        }));
    }

    private long number(String sql, Object... args) {
        return Await.result(database.query(sql, args)).iterator().next().getLong(0);
    }
}
