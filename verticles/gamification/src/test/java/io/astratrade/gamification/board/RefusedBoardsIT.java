package io.astratrade.gamification.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.codec.Envelope;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.gamification.TestEvents;
import io.astratrade.gamification.World;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards while Redis is there but refuses: what is shown is right or is not shown. */
class RefusedBoardsIT {
    private static final String BOARD = "/leaderboards/xp/all-time";
    private static final String LOADING = "LOADING Redis is loading the dataset in memory";

    private final RedisServer redis = TestServers.freshRedis();
    private final RefusingRedis door = RefusingRedis.before(redis);
    private World world;

    @AfterEach
    void stop() {
        door.serve();
        world.close();
        door.close();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "MISCONF Redis is configured to save RDB snapshots, but it's unable to persist to disk",
                "CLUSTERDOWN Hash slot not served",
                "TRYAGAIN Multiple keys request during rehashing of slot"
            })
    void aBoardThatCannotFollowIsNotShownForLong(String refusal) {
        twentyUsersHaveXp();
        door.refuseWrites(refusal);
        scoresChangeUnseen();
        door.serve();
        boardsAreRightAgain();
    }

    /** Boards can be read meanwhile, as they were. */
    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "REPLICAOF 127.0.0.1 1, REPLICAOF NO ONE",
        "CONFIG SET min-replicas-to-write 1, CONFIG SET min-replicas-to-write 0",
        "CONFIG SET maxmemory 1, CONFIG SET maxmemory 0"
    })
    void norIsOneThatCouldBeReadAsItWas(String ill, String well) {
        twentyUsersHaveXp();
        tell(ill);
        scoresChangeUnseen();
        tell(well);
        boardsAreRightAgain();
    }

    private void scoresChangeUnseen() {
        world.sql("UPDATE board_score SET score = score + 1000");
        world.sql("UPDATE board_clock SET seq = seq + 5");
        world.eventually(() -> assertThat(readiness()).contains("{\"name\":\"leaderboards\",\"status\":\"DEGRADED\"}"));
        world.get(BOARD).refuses(503, "SERVICE_UNAVAILABLE");
    }

    private void boardsAreRightAgain() {
        world.eventually(() -> assertThat(scores()).hasSize(20).allMatch(score -> score > 1_000));
        world.eventually(() -> assertThat(readiness()).contains("{\"name\":\"leaderboards\",\"status\":\"UP\"}"));
    }

    private String readiness() {
        return world.harness().http("gamification").get("/health/ready").body();
    }

    private void tell(String command) {
        try (Socket socket = new Socket("127.0.0.1", redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).as(command).isEqualTo('+');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                LOADING,
                "NOAUTH Authentication required.",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'."
            })
    void aBoardThatCannotBeReadSaysSo(String refusal) {
        twentyUsersHaveXp();
        List<String> before = world.board("all-time");
        door.refuseAll(refusal);
        Answer answer = world.get(BOARD).refuses(503, "SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(world.xp(TestTokens.userId("user-1")))
                .as("what PostgreSQL has")
                .isPositive();

        door.serve();
        world.eventually(() -> assertThat(world.board("all-time")).isEqualTo(before));
    }

    @Execution(CONCURRENT)
    @Test
    void aServiceThatStartsMeanwhileServesAndRanksLater() {
        door.refuseAll(LOADING);
        world = World.behindDoor(redis, door.uri());
        assertThat(world.get("/users/" + TestTokens.userId("user-1")).status()).isEqualTo(200);
        world.get(BOARD).refuses(503, "SERVICE_UNAVAILABLE");

        door.serve();
        world.eventually(
                () -> world.harness().http("gamification").get("/health/ready").succeeds(200));
        publishAndAwait();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "REPLICAOF 127.0.0.1 1, REPLICAOF NO ONE",
        "CONFIG SET min-replicas-to-write 1, CONFIG SET min-replicas-to-write 0",
        "CONFIG SET maxmemory 1, CONFIG SET maxmemory 0"
    })
    void soDoesOneThatStartsWhileARealOneTakesNoWrites(String ill, String well) {
        tell(ill);
        world = World.behindDoor(redis, redis.uri());
        assertThat(world.get("/users/" + TestTokens.userId("user-1")).status()).isEqualTo(200);

        tell(well);
        publishAndAwait();
    }

    private void twentyUsersHaveXp() {
        world = World.behindDoor(redis, door.uri());
        publishAndAwait();
    }

    private void publishAndAwait() {
        List<Envelope> trades = IntStream.range(0, 20)
                .mapToObj(i -> TestEvents.trade(TestTokens.userId("user-" + i), "200", Instant.now()))
                .toList();
        world.publish(trades);
        world.eventually(() -> assertThat(scores()).hasSize(20));
    }

    private List<Long> scores() {
        return world.board("all-time").stream()
                .map(line -> Long.parseLong(line.split(" ")[2]))
                .toList();
    }
}
