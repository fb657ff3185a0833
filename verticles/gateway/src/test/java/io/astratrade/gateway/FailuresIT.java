package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailuresIT {
    private static final String PATH = "/api/v1/trading/account";

    private final AtomicInteger status = new AtomicInteger(200);
    private GatewayRig gateway;
    private TestHttp http;

    @BeforeEach
    void start() {
        start("60s");
    }

    private void start(String breakerOpenFor) {
        gateway = GatewayRig.start(
                Map.of("breaker.failures", "3", "breaker.open_for", breakerOpenFor, "rate_limit.enabled", "false"));
        http = gateway.http();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private void withStatus(HttpServerRequest request) {
        request.response().setStatusCode(status.get()).end("{}");
    }

    @Test
    void aDeadInstanceIsSkippedAndNoGetFails() {
        Backend dead = gateway.behind("trading", Backend::echo);
        Backend alive = gateway.behind("trading", Backend::echo);
        dead.die();
        for (int i = 0; i < 40; i++) {
            assertThat(http.get(PATH).status()).isEqualTo(200);
        }
        assertThat(alive.requests()).isEqualTo(40);
        assertThat(breaker(dead)).isIn("open", "half_open");
        assertThat(breaker(alive)).isEqualTo("closed");
    }

    @Test
    void aPostIsRepeatedElsewhereOnlyUnderAKey() {
        Backend alive = gateway.behind("trading", Backend::echo);
        gateway.behind("trading", Backend::echo).die();
        Answer refused = GatewayRig.eventually()
                .until(() -> http.post(PATH, new JsonObject()), answer -> answer.status() != 200);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(retries()).isZero();

        gateway.behind("trading", Backend::echo).die();
        int before = alive.requests();
        AtomicInteger posted = new AtomicInteger();
        GatewayRig.eventually().until(() -> {
            TestHttp keyed = http.withHeader("Idempotency-Key", "k" + posted.incrementAndGet());
            assertThat(keyed.post(PATH, new JsonObject()).status()).isEqualTo(200);
            return retries() == 1;
        });
        assertThat(alive.requests() - before).isEqualTo(posted.get());
    }

    private double retries() {
        return gateway.metric("astra.gateway.upstream.retries", "upstream", "trading");
    }

    @Test
    void anAnswerThatComesTooLateIsATimeout() {
        try (GatewayRig hasty = GatewayRig.start(Map.of("deadline", "1s", "rate_limit.enabled", "false"))) {
            hasty.behind("trading", request -> {});
            Answer answer = hasty.http().get(PATH);
            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.code()).isEqualTo("GATEWAY_TIMEOUT");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void whatWaitedForAConnectionUntilItsDeadlineIsNeverSent() {
        try (GatewayRig hasty =
                GatewayRig.start(Map.of("deadline", "2s", "pool_size", "1", "rate_limit.enabled", "false"))) {
            OneConnection connection = new OneConnection(hasty);
            GatewayRig.eventually().until(() -> connection.statusOfWhatWaits() == 504);
            GatewayRig.eventually()
                    .until(() -> hasty.http().get(connection.next()).status() == 200);
            assertThat(connection.seen())
                    .as("the order of a client that was told 504")
                    .doesNotContain(connection.lastWaiting());
        }
    }

    @Test
    void afterTheLimiterTooAProblemNamesItsRequest() {
        try (GatewayRig limited = GatewayRig.start(Map.of())) {
            Answer answer = limited.http().get(PATH);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().getString("correlation_id")).isEqualTo(answer.header("X-Correlation-ID"));
        }
    }

    @Test
    void aFailureIsToldOverHttp2AsWell() throws Exception {
        gateway.behind("trading", request -> request.connection().close());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + PATH))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(502);
    }

    /** Passing it on would fail, hold a connection of the pool until the deadline and look like a fault of the service. */
    @Test
    void whatOnlyHttp2CanCarryIsRefused() {
        Backend backend = gateway.behind("trading", Backend::echo);
        Vertx vertx = gateway.harness().node().vertx();
        io.vertx.core.http.HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        for (String path : List.of(PATH + " HTTP/1.1\r\nX-Role: admin\r\n\r\nGET /", PATH + "/a b", "no-slash")) {
            Buffer problem = Await.result(vertx, () -> client.request(HttpMethod.GET, gateway.port(), "127.0.0.1", path)
                    .compose(HttpClientRequest::send)
                    .compose(answer ->
                            answer.statusCode() / 100 == 4 ? answer.body() : Future.failedFuture("told more")));
            assertThat(problem.toJsonObject().getString("correlation_id")).isNotNull();
        }
        assertThat(backend.requests()).isZero();
        assertThat(breaker(backend)).isEqualTo("closed");
        Await.result(client.close());
    }

    @Test
    void whatBreaksInsideIsNotTold() {
        gateway.behind("trading", request -> request.connection().close());
        assertThat(http.post(PATH, new JsonObject()).json().getString("detail")).isEqualTo("trading broke off");
    }

    @Test
    void aConnectionThatBreaksIsABadGateway() {
        gateway.behind("trading", request -> request.connection().close());
        Answer answer = http.post(PATH, new JsonObject());
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.code()).isEqualTo("BAD_GATEWAY");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().getString("correlation_id")).isEqualTo(answer.header("X-Correlation-ID"));
    }

    @Test
    void anInstanceThatFailsIsLeftAlone() {
        Backend failing = failingThreeTimes();
        assertThat(http.get(PATH).status()).as("nobody to ask").isEqualTo(503);
        assertThat(failing.requests()).isEqualTo(3);
    }

    @Test
    void anInstanceThatFailedIsTriedAgain() {
        gateway.close();
        start("500ms");
        Backend failing = failingThreeTimes();
        GatewayRig.eventually().until(() -> http.get(PATH).status() == 500);
        assertThat(failing.requests()).as("one trial").isEqualTo(4);
        assertThat(breaker(failing)).isEqualTo("open");

        status.set(200);
        GatewayRig.eventually().until(() -> http.get(PATH).status() == 200);
        assertThat(breaker(failing)).isEqualTo("closed");
    }

    private Backend failingThreeTimes() {
        Backend failing = gateway.behind("trading", this::withStatus);
        status.set(500);
        for (int i = 0; i < 3; i++) {
            assertThat(http.get(PATH).status()).as("what the service says").isEqualTo(500);
        }
        assertThat(breaker(failing)).isEqualTo("open");
        return failing;
    }

    @Test
    void refusalsOfTheServiceAreNoFailures() {
        Backend strict = gateway.behind("trading", this::withStatus);
        status.set(422);
        for (int i = 0; i < 10; i++) {
            assertThat(http.get(PATH).status()).isEqualTo(422);
        }
        assertThat(strict.requests()).isEqualTo(10);
        assertThat(breaker(strict)).isEqualTo("closed");
    }

    @Test
    void aBusyServiceIsNotShutForEverybody() {
        Backend busy = gateway.behind("trading", request -> request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "2")
                .end("{}"));
        for (int i = 0; i < 10; i++) {
            assertThat(http.get(PATH).header("Retry-After")).contains("2");
        }
        assertThat(busy.requests()).isEqualTo(10);
        assertThat(breaker(busy)).isEqualTo("closed");
    }

    private String breaker(Backend backend) {
        return http.get("/services").json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("instance").equals(backend.id()))
                .map(item -> item.getString("breaker"))
                .findFirst()
                .orElseThrow();
    }
}
