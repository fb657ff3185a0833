package io.astratrade.gamification.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.Envelope;
import io.astratrade.gamification.TestEvents;
import io.astratrade.gamification.World;
import io.astratrade.testkit.TestTokens;
import io.vertx.redis.client.Command;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateLeaderboardsIT {
    private static final List<String> PERIODS = List.of("daily", "weekly", "all-time");
    private final Random random = new Random(11);
    private Instant now;
    private World world;
    private int published;

    @BeforeEach
    void start() {
        world = World.start();
        now = Instant.now();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private void trades(int count) {
        List<Envelope> trades = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String user = TestTokens.userId("user-" + random.nextInt(40));
            trades.add(TestEvents.trade(
                    user, Integer.toString(100 + random.nextInt(400)), now.minusMillis(random.nextInt(50))));
        }
        world.publish(trades);
        published += count;
    }

    /** The ledger sorted, which is what every board must say. */
    private List<String> oracle() {
        List<String> lines = new ArrayList<>();
        for (Row row : world.sql("""
                SELECT user_id, sum(xp)::bigint AS score FROM xp_ledger GROUP BY user_id
                ORDER BY score DESC, max(occurred_at), user_id COLLATE "C"
                """)) {
            lines.add(lines.size() + 1 + " " + row.getString("user_id") + " " + row.getLong("score"));
        }
        return lines;
    }

    private void awaitBoards() {
        world.eventually(() -> {
            assertThat(world.number("SELECT count(*) FROM xp_ledger")).isEqualTo(published);
            for (String period : PERIODS) {
                assertThat(world.board(period)).isEqualTo(oracle());
            }
        });
    }

    /** Fifty trades may come in several batches, of which the last need not have changed everybody. */
    private String userOfTheLastChange() {
        return world.sql("SELECT user_ids[1] FROM board_change ORDER BY seq DESC LIMIT 1")
                .get(0)
                .getString(0);
    }

    @Test
    void boardsSayWhatTheLedgerSays() {
        trades(300);
        awaitBoards();
        trades(300);
        awaitBoards();
    }

    @Test
    void aFlushedRedisGetsItsBoardsBackAndNobodySeesWrongRanksMeanwhile() {
        trades(300);
        awaitBoards();
        List<String> expected = oracle();

        world.redis(Command.FLUSHALL);

        for (String period : PERIODS) {
            assertThat(world.board(period)).isEqualTo(expected);
        }
        trades(100);
        awaitBoards();
    }

    @Test
    void aBoardThatMissedForgottenChangesIsRebuilt() {
        trades(50);
        awaitBoards();
        world.sql("UPDATE board_score SET score = score + 1000");
        world.sql("DELETE FROM board_change");
        world.sql("UPDATE board_clock SET seq = seq + 5");

        world.eventually(() -> assertThat(world.get("/leaderboards/xp/daily")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getLong("score"))
                .isGreaterThan(1_000));
    }

    @Test
    void aRedisThatForgotTheLastChangesIsToldAgain() {
        trades(50);
        awaitBoards();
        String users = "astra:{leaderboard:xp:all-time}:users";
        String somebody = userOfTheLastChange();
        String member = world.redis(Command.HGET, users, somebody).toString();
        long position = world.redis(Command.HGET, users, "#position").toLong();
        world.redis(Command.ZADD, "astra:{leaderboard:xp:all-time}:ranks", "-1000000", member);
        world.redis(Command.HSET, users, "#position", Long.toString(position - 1));

        awaitBoards();
    }

    @Test
    void theServiceStartedAgainGoesOnWhereItWas() {
        trades(50);
        awaitBoards();
        world.harness().restart();
        trades(50);
        awaitBoards();
    }
}
