package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsIT {
    private static final byte[] NOTHING = {};
    private static final String ORDERS = "/api/v1/trading/orders";
    private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";

    private static GatewayRig gateway;
    private static TestHttp http;

    @BeforeAll
    static void start() {
        gateway = GatewayRig.start(Map.of("rate_limit.enabled", "false"));
        http = gateway.http();
        gateway.behind("trading", MethodsIT::answer);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static void answer(HttpServerRequest request) {
        if (request.method() == HttpMethod.OPTIONS) {
            request.response().setStatusCode(204).putHeader("Allow", ALLOWED).end();
        } else if (request.method() == HttpMethod.PUT) {
            request.response()
                    .setStatusCode(405)
                    .putHeader("Allow", ALLOWED)
                    .putHeader("Content-Type", "application/problem+json")
                    .end(new JsonObject().put("code", "METHOD_NOT_ALLOWED").toBuffer());
        } else {
            Backend.echo(request);
        }
    }

    @Test
    void whoWantsTheSocketWithoutAHandshakeIsToldToUpgrade() {
        assertThat(http.get("/ws").refuses(426, "UPGRADE_REQUIRED").header("Upgrade"))
                .isEqualTo("websocket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/docs", "/services", "/services/targets", "/ws", "/openapi.yaml", "/health", "/metrics"})
    void itsOwnPagesCanOnlyBeRead(String page) {
        Answer answer = http.post(page).refuses(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        Answer options = http.sendBytes("OPTIONS", page, NOTHING);
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/openapi.yaml", "/health/live", "/metrics", ORDERS})
    void headIsGetWithoutItsBody(String path) {
        Answer head = http.sendBytes("HEAD", path, NOTHING).succeeds(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(http.get(path).header("Content-Type"));
    }

    @Test
    void whatAServiceSaysOfItsMethodsIsPassedOn() {
        Answer refused = http.sendBytes("PUT", ORDERS, NOTHING);
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(refused.header("Allow")).isEqualTo(ALLOWED);
        Answer options = http.sendBytes("OPTIONS", ORDERS, NOTHING).succeeds(204);
        assertThat(options.header("Allow")).isEqualTo(ALLOWED);
    }

    /** A length or an encoding of a body that never comes would leave the client waiting. */
    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS " + ORDERS, "HEAD " + ORDERS, "HEAD /", "OPTIONS /"})
    void anAnswerWithoutBodyLeavesTheConnectionUsable(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            String both = request
                    + " HTTP/1.1\r\nHost: g\r\n\r\nGET /health/live HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(both.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String first = answers.substring(0, answers.indexOf("\r\n\r\n"));
            assertThat(answers.substring(first.length() + 4)).startsWith("HTTP/1.1 200");
            assertThat(first.toLowerCase(java.util.Locale.ROOT)).doesNotContain("transfer-encoding");
        }
    }
}
