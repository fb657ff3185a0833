package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import io.astratrade.testkit.VertxLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Redis that is there but refuses commands: the gateway goes on with the instances that answer, says so, and recovers. */
class RefusingRedisIT {
    private static final String PATH = "/api/v1/trading/account";
    private static final Duration UNHEALTHY = Duration.ofMillis(1_200);
    private static final Map<String, String> QUICK = Map.of(
            "registry.heartbeat", "300ms",
            "registry.unhealthy_after", UNHEALTHY.toMillis() + "ms",
            "gateway.required_services", "trading",
            "gateway.rate_limit.limits.user.rate", "1000000");

    private final RedisServer redis = TestServers.freshRedis();
    private final RefusingRedis door = RefusingRedis.before(redis);
    private GatewayRig gateway;
    private TestHttp http;
    private VertxLog log;

    @BeforeEach
    void start() {
        gateway = GatewayRig.behindDoor(QUICK, redis, door.uri());
        gateway.behind("trading", Backend::echo);
        http = gateway.http().withToken(TestTokens.accessToken("trader"));
        assertThat(http.get(PATH).status()).isEqualTo(200);
        GatewayRig.eventually().until(() -> gateway.http().get("/health/ready").status() == 200);
        log = VertxLog.of(gateway.harness().node().vertx());
    }

    @AfterEach
    void stop() {
        log.close();
        door.serve();
        gateway.close();
        door.close();
        redis.close();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "REPLICAOF 127.0.0.1 1, REPLICAOF NO ONE",
        "CONFIG SET min-replicas-to-write 1, CONFIG SET min-replicas-to-write 0",
        "CONFIG SET maxmemory 1mb, CONFIG SET maxmemory 0"
    })
    void aRedisThatTakesNoWrites(String ill, String well) {
        for (int i = 0; i < 40; i++) {
            tell("SET ballast" + i + ' ' + "x".repeat(30_000));
        }
        tell(ill);
        ordersGoOnThoughTheRegistryIsIll();
        tell(well);
        everythingIsWellAgain();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MISCONF Redis is configured to save RDB snapshots, but it's unable to persist to disk",
                "CLUSTERDOWN Hash slot not served",
                "TRYAGAIN Multiple keys request during rehashing of slot"
            })
    void aRedisThatRefusesWrites(String answer) {
        door.refuseWrites(answer);
        ordersGoOnThoughTheRegistryIsIll();
        door.serve();
        everythingIsWellAgain();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "NOAUTH Authentication required.",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'."
            })
    void aRedisThatRefusesEverything(String answer) {
        door.refuseAll(answer);
        ordersGoOnThoughTheRegistryIsIll();
        door.serve();
        everythingIsWellAgain();
    }

    @Execution(CONCURRENT)
    @Test
    void entriesOfTheRegistryThatAreNoInstances() {
        tell("HSET astra:registry junk {");
        tell("HSET astra:registry list [1,2]");
        tell("HSET astra:registry other {}");
        GatewayRig.eventually().during(UNHEALTHY).until(() -> http.get(PATH).status() == 200);
        assertThat(log.warnings())
                .as("one for each change of what is there")
                .hasSizeBetween(1, 3)
                .doesNotHaveDuplicates();
        assertThat(gateway.http().get("/services").body()).contains("trading").doesNotContain("junk");
    }

    @Execution(CONCURRENT)
    @Test
    void aRegistryKeyThatIsNoHash() {
        tell("DEL astra:registry");
        tell("SET astra:registry junk");
        ordersGoOnThoughTheRegistryIsIll();
        tell("DEL astra:registry");
        everythingIsWellAgain();
    }

    /** Each link and each user of it says once what is the matter. */
    private void ordersGoOnThoughTheRegistryIsIll() {
        GatewayRig.eventually().during(UNHEALTHY.multipliedBy(3)).until(() -> {
            Answer answer = http.get(PATH);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return true;
        });
        assertThat(gateway.http().get("/health/ready").body())
                .contains("{\"name\":\"registry\",\"status\":\"DEGRADED\"}")
                .contains("{\"name\":\"service-trading\",\"status\":\"UP\"}");
        assertThat(gateway.metric("astra.dependency.up", "dependency", "registry"))
                .isZero();
        assertThat(log.warnings()).isNotEmpty().doesNotHaveDuplicates();
    }

    private void everythingIsWellAgain() {
        GatewayRig.eventually().until(() -> {
            String health = gateway.http().get("/health/ready").body();
            return health.contains("\"status\":\"UP\",\"service\"") && !health.contains("DEGRADED");
        });
        GatewayRig.eventually().until(() -> {
            double before = gateway.metric("astra.gateway.limit.local");
            http.get(PATH);
            return gateway.metric("astra.gateway.limit.local") == before;
        });
        assertThat(http.get(PATH).status()).isEqualTo(200);
    }

    private void tell(String command) {
        try (Socket socket = new Socket("127.0.0.1", redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(answer)
                    .as(command.substring(0, Math.min(60, command.length())))
                    .matches("(?s)[+:].*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
