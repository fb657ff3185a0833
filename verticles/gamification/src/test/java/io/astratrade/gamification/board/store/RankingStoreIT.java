package io.astratrade.gamification.board.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.gamification.board.domain.Board;
import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.gamification.board.domain.Period;
import io.astratrade.gamification.board.domain.RankedStanding;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankingStoreIT {
    private static final Instant NOW = Instant.now();
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final Random random = new Random(7);
    private final Map<String, Standing> oracle = new TreeMap<>();
    private final BoardKey board = new BoardKey("xp:test:" + UUID.randomUUID(), null);
    private RedisLink redis;
    private RankingStore rankings;
    private long position;

    @BeforeEach
    void connect(Vertx vertx) {
        redis = RedisLink.open(vertx, TestServers.redisUri(), "test");
        Await.result(redis.connected());
        rankings = new RankingStore(redis, Duration.ofHours(1));
        publish();
    }

    @AfterEach
    void disconnect() {
        Await.result(redis.close());
    }

    private void publish() {
        String token = UUID.randomUUID().toString();
        assertThat(Await.result(rankings.lock(board, token, LOCK))).isTrue();
        List<Standing> shown =
                oracle.values().stream().filter(s -> s.score() > 0).toList();
        assertThat(Await.result(rankings.fill(board, token, LOCK, shown))).isTrue();
        assertThat(Await.result(rankings.publish(board, token, position))).isTrue();
    }

    /** Scores from -2 to 9 and times from ten microseconds, so that most ranks are decided by the tie rules. */
    private void change(int users) {
        List<Standing> changed = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            Standing standing = new Standing(
                    "user-" + random.nextInt(80),
                    random.nextInt(12) - 2,
                    Instant.parse("2026-11-24T12:00:00Z").plusNanos(1_000L * random.nextInt(10)));
            oracle.put(standing.userId(), standing);
            changed.removeIf(other -> other.userId().equals(standing.userId()));
            changed.add(standing);
        }
        assertThat(Await.result(rankings.apply(board, position, ++position, changed)))
                .isTrue();
    }

    private List<RankedStanding> ranked() {
        List<Standing> shown = oracle.values().stream()
                .filter(standing -> standing.score() > 0)
                .sorted(Standing.BEST_FIRST)
                .toList();
        List<RankedStanding> ranked = new ArrayList<>();
        shown.forEach(standing -> ranked.add(new RankedStanding(ranked.size() + 1, standing)));
        return ranked;
    }

    private List<RankedStanding> page(Optional<Standing> after, int limit) {
        return Await.result(rankings.page(board, after, limit)).orElseThrow();
    }

    @Test
    void itRanksLikeSortingEverybody() {
        for (int round = 0; round < 20; round++) {
            change(10);
            assertThat(page(Optional.empty(), 1_000)).isEqualTo(ranked());
        }
        publish();
        assertThat(page(Optional.empty(), 1_000)).isEqualTo(ranked());
    }

    @Test
    void aPageGoesOnBehindAnyStandingWhetherOrNotSomebodyHasIt() {
        change(70);
        List<RankedStanding> all = ranked();
        for (int i = 0; i < 200; i++) {
            Standing place = new Standing(
                    "user-" + random.nextInt(100),
                    random.nextInt(12),
                    Instant.parse("2026-11-24T12:00:00Z").plusNanos(1_000L * random.nextInt(10)));
            List<RankedStanding> behind = all.stream()
                    .filter(ranked -> Standing.BEST_FIRST.compare(ranked.standing(), place) > 0)
                    .limit(5)
                    .toList();
            assertThat(page(Optional.of(place), 5)).isEqualTo(behind);
        }
    }

    @Test
    void neighboursAreThoseNextInRank() {
        change(70);
        List<RankedStanding> all = ranked();
        for (RankedStanding me : all) {
            int rank = (int) me.rank();
            assertThat(Await.result(rankings.around(board, me.standing().userId(), 5)))
                    .contains(all.subList(Math.max(0, rank - 6), Math.min(all.size(), rank + 5)));
        }
        assertThat(Await.result(rankings.around(board, "nobody", 5))).contains(List.of());
    }

    @Test
    void scoresAreExactUpToTwoToTheFiftyThree() {
        List<Standing> huge = List.of(
                new Standing("a", (1L << 53) - 1, NOW.truncatedTo(ChronoUnit.MICROS)),
                new Standing("b", 1L << 53, NOW.truncatedTo(ChronoUnit.MICROS)));
        Await.result(rankings.apply(board, position, ++position, huge));

        assertThat(page(Optional.empty(), 10))
                .containsExactly(new RankedStanding(1, huge.get(1)), new RankedStanding(2, huge.get(0)));
    }

    @Test
    void aChangeToldTwiceOrOutOfTurnChangesNothing() {
        change(10);
        List<RankedStanding> before = page(Optional.empty(), 100);
        List<Standing> stale = List.of(new Standing("user-1", 1_000, NOW));

        assertThat(Await.result(rankings.apply(board, position - 1, position, stale)))
                .isFalse();
        assertThat(page(Optional.empty(), 100)).isEqualTo(before);
    }

    @Test
    void onlyTheHolderOfTheLockPublishes() {
        change(10);
        List<RankedStanding> before = page(Optional.empty(), 100);

        assertThat(Await.result(rankings.lock(board, "mine", LOCK))).isTrue();
        assertThat(Await.result(rankings.lock(board, "other", LOCK))).isFalse();
        assertThat(Await.result(rankings.fill(board, "other", LOCK, List.of()))).isFalse();
        assertThat(Await.result(rankings.publish(board, "other", 99))).isFalse();
        assertThat(page(Optional.empty(), 100)).isEqualTo(before);
        assertThat(Await.result(rankings.publish(board, "mine", 99))).isTrue();
        assertThat(page(Optional.empty(), 100)).isEmpty();
    }

    @Test
    void aBoardThatLostAKeyIsMissingRatherThanWrong() {
        change(10);
        Await.result(redis.send(Request.cmd(Command.DEL).arg("astra:{leaderboard:" + board.id() + "}:ranks")));

        assertThat(Await.result(rankings.page(board, Optional.empty(), 10))).isEmpty();
        assertThat(Await.result(rankings.positions(List.of(board)))).containsExactly(Optional.empty());
    }

    @Test
    void aBoardExpiresSomeTimeAfterItsPeriod() {
        BoardKey daily = BoardKey.of(Board.XP, Period.DAILY, NOW);
        Await.result(rankings.lock(daily, "t", LOCK));
        Await.result(rankings.publish(daily, "t", 1));

        long left = Await.result(
                        redis.send(Request.cmd(Command.PTTL).arg("astra:{leaderboard:" + daily.id() + "}:users")))
                .toLong();
        assertThat(Instant.now().plusMillis(left))
                .isBetween(daily.end().plus(Duration.ofMinutes(59)), daily.end().plus(Duration.ofMinutes(61)));
    }
}
