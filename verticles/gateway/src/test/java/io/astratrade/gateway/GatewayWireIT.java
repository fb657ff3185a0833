package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.raw.RawHttp;
import io.astratrade.testkit.raw.RawRequests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway makes of bytes that no client library sends: nothing of it reaches a service. */
class GatewayWireIT {
    private static final String ORDERS = "/api/v1/trading/orders";

    private static GatewayRig gateway;
    private static Backend trading;

    @BeforeAll
    static void start() {
        gateway = GatewayRig.start(Map.of("rate_limit.enabled", "false", "http.cors_origins", "https://app.example"));
        trading = gateway.behind("trading", Backend::echo);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    static List<String> ambiguous() {
        return RawRequests.ambiguous()
                .map(request -> request.replace("/x", ORDERS))
                .toList();
    }

    static List<String> brokenBodies() {
        return RawRequests.brokenBodies()
                .map(RawRequests.chunked(ORDERS)::concat)
                .toList();
    }

    @ParameterizedTest
    @MethodSource({"ambiguous", "brokenBodies"})
    void itIsRefusedAndReachesNobody(String request) {
        int before = trading.requests();
        List<Answer> answers = RawHttp.exchange(gateway.port(), request);
        assertThat(answers).hasSize(1);
        answers.get(0).refuses(400, "REQUEST_INVALID");
        assertThat(trading.requests()).isEqualTo(before);
    }

    @Test
    void aBodyThatNobodyAwaitsIsPassedOver() {
        gateway.http()
                .withHeader("Content-Type", "application/x-www-form-urlencoded")
                .sendBytes("GET", "/nothing", new byte[] {'a'})
                .refuses(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", "/health", ORDERS, "/nothing"})
    void pagesOfAnyOriginAreServedButOnlyThoseListedMayRead(String path) {
        for (String origin :
                List.of("http://g", "https://other.example", "null", "nonsense", "https://app.example:444")) {
            Answer answer = asked(path, origin);
            assertThat(answer.status()).as(origin).isNotEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).as(origin).isNull();
            assertThat(answer.header("Vary")).as(origin).containsIgnoringCase("origin");
        }
        Answer listed = asked(path, "https://app.example");
        assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(listed.header("Access-Control-Expose-Headers"))
                .contains("X-Correlation-ID", "traceparent", "Retry-After", "RateLimit-Reset", "Location");
    }

    private static Answer asked(String path, String origin) {
        try (RawHttp raw = RawHttp.connect(gateway.port())) {
            return raw.send("GET " + path + " HTTP/1.1\r\nHost: g\r\nOrigin: " + origin + "\r\n\r\n")
                    .answer();
        }
    }

    @Test
    void aPreflightOfAListedPageIsToldWhatItMaySend() {
        try (RawHttp raw = RawHttp.connect(gateway.port())) {
            Answer answer = raw.send("OPTIONS " + ORDERS + " HTTP/1.1\r\nHost: g\r\nOrigin: https://app.example\r\n"
                            + "Access-Control-Request-Method: POST\r\n\r\n")
                    .answer();
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Access-Control-Allow-Headers"))
                    .contains("traceparent", "Idempotency-Key", "X-Correlation-ID", "Authorization");
            assertThat(answer.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        }
    }
}
