package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT {
    private static GatewayRig gateway;
    private static TestHttp http;
    private static Backend first;
    private static Backend second;

    @BeforeAll
    static void start() {
        gateway = GatewayRig.start(Map.of("rate_limit.enabled", "false", "required_services", "trading,user"));
        http = gateway.http();
        first = gateway.behind("trading", Backend::echo);
        second = gateway.behind("trading", Backend::echo);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aRequestReachesTheServiceAsItIs() {
        JsonObject seen = http.post("/api/v1/trading/orders?a=b%20c", new JsonObject().put("symbol", "BTC-USD"))
                .json();
        assertThat(seen.getString("method")).isEqualTo("POST");
        assertThat(seen.getString("uri")).isEqualTo("/api/v1/trading/orders?a=b%20c");
        assertThat(new JsonObject(seen.getString("body")).getString("symbol")).isEqualTo("BTC-USD");
    }

    @Test
    void bothInstancesAreUsed() {
        int firstBefore = first.requests();
        int secondBefore = second.requests();
        for (int i = 0; i < 60; i++) {
            assertThat(http.get("/api/v1/trading/markets").status()).isEqualTo(200);
        }
        assertThat(first.requests() - firstBefore).isBetween(10, 50);
        assertThat(second.requests() - secondBefore).isBetween(10, 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/", "/api/v1/nobody/here", "/api/v2/trading/orders"})
    void whatNoServiceHasIsNotFound(String path) {
        Answer answer = http.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void headersThatClaimAnIdentityAreDropped() {
        JsonObject headers = http.withHeader("X-User-Id", "admin")
                .withHeader("X-Role", "admin")
                .withHeader("X-Forwarded-For", "192.0.2.1")
                .withHeader("X-Harmless", "kept")
                .get("/api/v1/trading/account")
                .json()
                .getJsonObject("headers");
        assertThat(headers.fieldNames()).doesNotContain("x-user-id", "x-role");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-harmless")).isEqualTo("kept");
    }

    @Test
    void aWellFormedCorrelationIdIsKeptAndAnotherReplaced() {
        Answer kept = http.withHeader("X-Correlation-ID", "my-id:1").get("/api/v1/trading/markets");
        assertThat(kept.header("X-Correlation-ID")).isEqualTo("my-id:1");
        assertThat(kept.json().getJsonObject("headers").getString("x-correlation-id"))
                .isEqualTo("my-id:1");

        Answer replaced =
                http.withHeader("X-Correlation-ID", "not well formed!").get("/api/v1/trading/markets");
        String made = replaced.header("X-Correlation-ID");
        assertThat(made).isNotBlank().isNotEqualTo("not well formed!");
        assertThat(replaced.json().getJsonObject("headers").getString("x-correlation-id"))
                .isEqualTo(made);
    }

    @Test
    void aGoodTokenPassesAndABadOneDoesNot() {
        String good = TestTokens.accessToken("u1");
        assertThat(http.withToken(good)
                        .get("/api/v1/trading/account")
                        .json()
                        .getJsonObject("headers")
                        .getString("authorization"))
                .isEqualTo("Bearer " + good);
        int before = first.requests() + second.requests();
        assertRefused(TestTokens.expired("u1"), "AUTH_TOKEN_EXPIRED");
        assertRefused(TestTokens.signedByAnotherKey("u1"), "AUTH_TOKEN_INVALID");
        assertRefused(TestTokens.unsigned("u1"), "AUTH_TOKEN_INVALID");
        assertRefused("nonsense", "AUTH_TOKEN_INVALID");
        assertThat(first.requests() + second.requests()).isEqualTo(before);
    }

    private static void assertRefused(String token, String code) {
        Answer answer = http.withToken(token).get("/api/v1/trading/account");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "login", "refresh"})
    void whoSignsInMaySendATokenThatHasExpired(String operation) {
        Backend user = gateway.behind("user", Backend::echo);
        assertThat(http.withToken(TestTokens.expired("u1"))
                        .post("/api/v1/users/" + operation, new JsonObject())
                        .status())
                .isEqualTo(200);
        user.stop();
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeAnyService() {
        int before = first.requests() + second.requests();
        Answer answer = http.sendBytes("POST", "/api/v1/trading/orders", new byte[100_000]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("REQUEST_TOO_LARGE");
        assertThat(first.requests() + second.requests()).isEqualTo(before);
    }

    @Test
    void aServiceWithoutAnInstanceIsUnavailable() {
        Answer answer = http.get("/api/v1/social/feed");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void theRegistryIsShownWithBreakers() {
        Answer answer = http.get("/services");
        assertThat(answer.json().getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(item -> item.getString("service").equals("trading"))
                        .map(item -> item.getString("breaker") + " " + item.getBoolean("healthy")))
                .containsExactly("closed true", "closed true");
    }

    @Test
    void everyInstanceIsAScrapeTargetAndEveryDeclaredServiceIsCounted() {
        Backend watched = gateway.behind("gamification", Backend::echo);
        JsonArray groups =
                new JsonArray(http.get("/services/targets").succeeds(200).body());
        assertThat(groups)
                .contains(new JsonObject()
                        .put("targets", new JsonArray().add("127.0.0.1:" + watched.port()))
                        .put("labels", new JsonObject().put("service", "gamification")));
        GatewayRig.eventually().until(() -> instances("gamification") == 1 && instances("trading") == 2);
        watched.stop();
        GatewayRig.eventually().until(() -> instances("gamification") == 0);

        Backend user = gateway.behind("user", Backend::echo);
        GatewayRig.eventually().until(() -> instances("gateway") == 1);
        user.stop();
        GatewayRig.eventually().until(() -> instances("gateway") == 0); // not ready without all that it requires
    }

    private double instances(String service) {
        return gateway.metric("astra.gateway.upstream.instances", "upstream", service);
    }

    @Test
    void readinessNeedsTheRequiredServices() {
        assertThat(http.get("/health/live").status()).isEqualTo(200);
        GatewayRig.eventually().untilAsserted(() -> {
            Answer incomplete = http.get("/health/ready");
            assertThat(incomplete.status())
                    .as("once other tests' users are gone")
                    .isEqualTo(503);
            assertThat(incomplete.body()).contains("service-user");
        });

        Backend user = gateway.behind("user", Backend::echo);
        GatewayRig.eventually().until(() -> http.get("/health").status() == 200);
        user.stop();
        GatewayRig.eventually().until(() -> http.get("/health").status() == 503);
    }

    @Test
    void itsOwnPagesAreServed() {
        assertThat(http.get("/").body()).contains("<title>AstraTrade");
        assertThat(http.get("/docs").header("Content-Type")).startsWith("text/html");
        assertThat(http.get("/openapi.yaml").body()).contains("openWebSocket");
        assertThat(http.get("/metrics").body()).contains("astra_gateway_ws_connections");
    }

    @Test
    void pagesRunNoScriptButTheirOwn() throws Exception {
        Answer console = http.get("/");
        String script = console.body().split("</?script>")[1];
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(console.header("Content-Security-Policy"))
                .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'")
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
        assertThat(http.get("/docs").header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(http.get("/docs").body()).doesNotContain("<script>").doesNotContain("<style>");
        assertThat(http.get("/docs/errors").header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-")
                .doesNotContain("script-src");
    }

    @Test
    void figuresAreNotForWhoComesThroughAProxy() {
        Answer outside = http.withHeader("X-Forwarded-For", "203.0.113.9").get("/metrics");
        assertThat(outside.status()).isEqualTo(404);
        assertThat(outside.body()).doesNotContain("astra_");
    }
}
