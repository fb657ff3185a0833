package io.astratrade.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.gateway.Backend;
import io.astratrade.gateway.GatewayRig;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsIT {
    private static final String PATH = "/api/v1/trading/account";
    /** So few a minute that none comes back while a test runs. */
    private static final int ALLOWED = 4;

    private static final Map<String, String> LIMITS = Map.of(
            "rate_limit.limits.user.rate", Integer.toString(ALLOWED),
            "rate_limit.limits.trading_orders.rate", "2",
            "rate_limit.limits.register.rate", "3",
            "rate_limit.limits.social.rate", "2",
            "http.trusted_proxies", "127.0.0.1");

    private static RedisServer redis;
    private static GatewayRig one;
    private static GatewayRig other;

    @BeforeAll
    static void start() {
        redis = TestServers.freshRedis();
        one = GatewayRig.start(LIMITS, redis);
        other = GatewayRig.start(LIMITS, redis);
        one.behind("trading", Backend::echo);
        one.behind("user", Backend::echo);
        one.behind("social", Backend::echo);
        GatewayRig.eventually().until(() -> other.http().get("/services").body().contains("trading"));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    void exactlyAsManyPassAsAllowedAndTheNextIsRefused() {
        TestHttp http = one.http().withToken(TestTokens.accessToken("exact"));
        for (int i = 1; i <= ALLOWED; i++) {
            Answer answer = http.get(PATH);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo(Integer.toString(ALLOWED));
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(ALLOWED - i));
        }
        assertLimited(http.get(PATH));
    }

    @Test
    void twoGatewaysShareALimit() {
        String token = TestTokens.accessToken("shared");
        long passed = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? one : other)
                .filter(gateway -> gateway.http().withToken(token).get(PATH).status() == 200)
                .count();
        assertThat(passed).isEqualTo(ALLOWED);
        assertLimited(other.http().withToken(token).get(PATH));
    }

    @Test
    void ordersHaveALimitOfTheirOwnAndOneUserDoesNotUseUpAnothers() {
        TestHttp http = one.http().withToken(TestTokens.accessToken("busy"));
        for (int i = 0; i < 2; i++) {
            assertThat(http.post("/api/v1/trading/orders", new JsonObject()).status())
                    .isEqualTo(200);
        }
        assertLimited(http.post("/api/v1/trading/orders", new JsonObject()));
        assertThat(http.get(PATH).status()).as("other routes").isEqualTo(200);
        assertThat(one.http()
                        .withToken(TestTokens.accessToken("calm"))
                        .post("/api/v1/trading/orders", new JsonObject())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readingOfSocialDoesNotUseUpTheLimitOnWriting() {
        TestHttp http = one.http().withToken(TestTokens.accessToken("reader"));
        for (int i = 0; i < 2; i++) {
            assertThat(http.get("/api/v1/social/feed").status()).isEqualTo(200);
            assertThat(http.post("/api/v1/social/posts", new JsonObject()).status())
                    .isEqualTo(200);
        }
        TestHttp writer = one.http().withToken(TestTokens.accessToken("writer"));
        for (int i = 0; i < 2; i++) {
            assertThat(writer.post("/api/v1/social/posts", new JsonObject()).status())
                    .isEqualTo(200);
        }
        assertLimited(writer.post("/api/v1/social/posts", new JsonObject()));
        assertThat(writer.get("/api/v1/social/feed").status()).isEqualTo(200);
    }

    @Test
    void aCrowdOfClientsDoesNotShutOutTheNextOne() {
        for (int i = 0; i < 1_100; i++) {
            TestHttp somebody = one.http().withHeader("X-Forwarded-For", "198.51." + i / 250 + '.' + (1 + i % 250));
            assertThat(somebody.get(PATH).status()).as("client %d", i).isEqualTo(200);
        }
    }

    @Test
    void registrationIsLimitedByAddressWhateverTheTokenSays() {
        for (int i = 0; i < 3; i++) {
            assertThat(register("registrar" + i).status()).isEqualTo(200);
        }
        assertLimited(register("registrar-last"));
    }

    @Test
    void anotherWayToWriteAPathHasNoLimitOfItsOwn() {
        TestHttp http = one.http().withHeader("X-Forwarded-For", "203.0.113.5");
        List<String> written = List.of(
                "/api/v1/users/register",
                "/api/v1/users/%72egister",
                "/api/v1/users/./register",
                "/api/v1/users/me/../register");
        List<Integer> answers = written.stream()
                .map(path -> http.post(path, new JsonObject()).status())
                .toList();
        assertThat(answers).containsExactly(200, 200, 200, 429);
    }

    @Test
    void tokensThatAreNoGoodAreCountedForTheAddress() {
        TestHttp http = one.http().withHeader("X-Forwarded-For", "203.0.113.6").withToken("guess");
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(http.get(PATH).status()).isEqualTo(401);
        }
        assertLimited(http.get(PATH));
    }

    private static Answer register(String user) {
        return one.http().withToken(TestTokens.accessToken(user)).post("/api/v1/users/register", new JsonObject());
    }

    @Test
    void withoutRedisTheLimitsHoldInThisGatewayAndAreExactAgainAfterwards() {
        RedisServer fragile = TestServers.freshRedis();
        try (GatewayRig gateway = GatewayRig.start(LIMITS, fragile)) {
            gateway.behind("trading", Backend::echo);
            TestHttp http = gateway.http().withToken(TestTokens.accessToken("steadfast"));
            assertThat(http.get(PATH).status()).isEqualTo(200);
            fragile.kill();
            long passed = IntStream.range(0, 10)
                    .filter(i -> http.get(PATH).status() == 200)
                    .count();
            assertThat(passed).as("as many as for a client nobody has seen").isEqualTo(ALLOWED);
            assertLimited(http.get(PATH));
            assertThat(gateway.metric("astra.gateway.limit.local")).isGreaterThan(ALLOWED);

            fragile.restart();
            TestHttp fresh = gateway.http().withToken(TestTokens.accessToken("fresh"));
            GatewayRig.eventually().until(() -> {
                double before = gateway.metric("astra.gateway.limit.local");
                fresh.get(PATH);
                return gateway.metric("astra.gateway.limit.local") == before;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "MISCONF Redis is configured to save RDB snapshots, but it's unable to persist to disk",
                "NOAUTH Authentication required.",
                "LOADING Redis is loading the dataset in memory",
                "CLUSTERDOWN Hash slot not served",
                "TRYAGAIN Multiple keys request during rehashing of slot"
            })
    void whileRedisRefusesTheLimitsHoldInThisGatewayAndAreSharedAgainAfterwards(String refusal) {
        RedisServer server = TestServers.freshRedis();
        RefusingRedis door = RefusingRedis.before(server);
        Map<String, String> settings = new HashMap<>();
        LIMITS.forEach((key, value) -> settings.put("gateway." + key, value));
        try (GatewayRig gateway = GatewayRig.behindDoor(settings, server, door.uri())) {
            gateway.behind("trading", Backend::echo);
            TestHttp http = gateway.http().withToken(TestTokens.accessToken("steadfast"));
            assertThat(http.get(PATH).status()).isEqualTo(200);
            door.refuseAll(refusal);
            long passed = IntStream.range(0, 10)
                    .filter(i -> http.get(PATH).status() == 200)
                    .count();
            assertThat(passed).isEqualTo(ALLOWED);
            assertLimited(http.get(PATH));

            door.serve();
            TestHttp fresh = gateway.http().withToken(TestTokens.accessToken("fresh"));
            GatewayRig.eventually().until(() -> {
                double before = gateway.metric("astra.gateway.limit.local");
                fresh.get(PATH);
                return gateway.metric("astra.gateway.limit.local") == before;
            });
        }
        door.close();
    }

    private static void assertLimited(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 31);
        assertThat(Integer.parseInt(answer.header("RateLimit-Reset"))).isBetween(1, 60);
    }
}
