package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.gateway.GatewayRig;
import io.astratrade.testkit.TestTokens;
import io.astratrade.testkit.raw.RawHttp;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketBoundsIT extends LiveSocketTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | WS_FRAME_MALFORMED",
                "[] | WS_FRAME_MALFORMED",
                "null | WS_FRAME_MALFORMED",
                "{\"op\":\"ping\",\"op\":\"ping\"} | WS_FRAME_MALFORMED",
                "{} | WS_UNKNOWN_OP",
                "{\"op\":7} | WS_UNKNOWN_OP",
                "{\"op\":\"subscribe\"} | WS_FRAME_MALFORMED",
                "{\"op\":\"subscribe\",\"channels\":\"ticker:BTC-USD\"} | WS_FRAME_MALFORMED",
                "{\"op\":\"subscribe\",\"channels\":[1]} | WS_FRAME_MALFORMED",
                "{\"op\":\"subscribe\",\"channels\":[\"weather\"]} | WS_UNKNOWN_CHANNEL",
                "{\"op\":\"subscribe\",\"channels\":[\"ticker:btc\\\"x\"]} | WS_UNKNOWN_CHANNEL",
                "{\"op\":\"subscribe\",\"channels\":[\"ticker:NO-SUCH\"]} | WS_UNKNOWN_CHANNEL",
                "{\"op\":\"subscribe\",\"channels\":[\"trades:NO-SUCH\"]} | WS_UNKNOWN_CHANNEL",
                "{\"op\":\"subscribe\",\"channels\":[\"orders\"]} | WS_AUTH_REQUIRED",
                "{\"op\":\"auth\"} | WS_FRAME_MALFORMED",
                "{\"op\":\"auth\",\"token\":\"nonsense\"} | AUTH_TOKEN_INVALID"
            })
    void whatDoesNotFitIsToldAndTheConnectionStays(String frame, String code) {
        socket.sendText(frame);
        assertThat(socket.nextOp("error").getString("code")).isEqualTo(code);
        socket.send(new JsonObject().put("op", "ping"));
        assertThat(socket.nextOp("pong")).isNotNull();
    }

    @Test
    void aBinaryFrameIsMalformed() {
        socket.socket().writeBinaryMessage(Buffer.buffer("{}"));
        assertThat(socket.nextOp("error").getString("code")).isEqualTo("WS_FRAME_MALFORMED");
    }

    @Test
    void subscriptionsAreBounded() {
        socket.subscribe(
                "ticker:BTC-USD", "ticker:ETH-USD", "trades:BTC-USD", "leaderboard:xp:daily", "leaderboard:xp:weekly");
        JsonObject error = socket.nextOp("error");
        assertThat(error.getString("code")).isEqualTo("WS_TOO_MANY_SUBSCRIPTIONS");
        assertThat(error.getString("channel")).isEqualTo("leaderboard:xp:weekly");
        assertThat(socket.nextOp("subscribed").getJsonArray("channels")).hasSize(4);
    }

    /** Each new one costs a question to trading, past all limits on requests. */
    @Test
    void subscriptionsThatAreBegunAgainAndAgainAreBounded() {
        AtomicInteger asked = new AtomicInteger();
        try (GatewayRig own = GatewayRig.start(Map.of("ws.subscriptions_per_minute", "10"))) {
            own.behind("trading", request -> {
                asked.incrementAndGet();
                EXCHANGE.trading(request);
            });
            for (int connection = 0; connection < 2; connection++) {
                TestSocket client = TestSocket.open(own.harness().node().vertx(), own.port());
                for (int i = 0; i < 10; i++) {
                    client.subscribe("trades:NO-SUCH" + i);
                    assertThat(client.nextOp("error").getString("code"))
                            .isEqualTo(connection == 0 ? "WS_UNKNOWN_CHANNEL" : "WS_TOO_MANY_SUBSCRIPTIONS");
                }
                client.close();
            }
            assertThat(asked).hasValueLessThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"2001", "70000", "200000"})
    void tooLargeAFrameEndsTheConnection(int bytes) {
        socket.sendText("x".repeat(bytes));
        if (bytes < 65_536) {
            assertThat(socket.nextOp("error").getString("code")).isEqualTo("WS_FRAME_TOO_LARGE");
        }
        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    @Test
    void aFloodOfFramesEndsTheConnection() {
        for (int i = 0; i < 200; i++) {
            socket.send(new JsonObject().put("op", "ping"));
        }
        assertThat(socket.nextOp("error").getString("code")).isEqualTo("WS_TOO_MANY_FRAMES");
        assertThat(socket.closeCode()).isEqualTo(1008);
    }

    @Test
    void connectionsOfOneAddressAndOfOneUserAreBounded() {
        String token = TestTokens.accessToken("crowd");
        for (int i = 0; i < 5; i++) {
            TestSocket seat = another();
            seat.authenticate(token);
            seat.nextOp("authenticated");
        }
        TestSocket sixth = another();
        sixth.authenticate(token);
        assertThat(sixth.nextOp("error").getString("code")).isEqualTo("WS_TOO_MANY_CONNECTIONS");
        assertThat(sixth.closeCode()).isEqualTo(1008);
        GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.connections") == 6);
        for (int i = 0; i < 4; i++) {
            another();
        }
        assertThatThrownBy(this::another)
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refused -> assertThat(refused.getStatus())
                        .isEqualTo(429));
    }

    @Test
    void aPlainRequestIsRefused() {
        assertThat(gateway.http().get("/ws").refuses(426, "UPGRADE_REQUIRED").header("Upgrade"))
                .isEqualTo("websocket");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /ws HTTP/1.1, Connection: Upgrade, Connection: close, 400, REQUEST_INVALID",
        "GET /ws HTTP/1.1, Version: 13, Version: 12, 426, UPGRADE_REQUIRED",
        "GET /ws HTTP/1.1, Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, X: y, 400, REQUEST_INVALID",
        "GET /ws HTTP/1.1, dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZQ==, 400, REQUEST_INVALID",
        "GET /ws HTTP/1.1, dGhlIHNhbXBsZSBub25jZQ==, ?, 400, REQUEST_INVALID",
        "GET /ws HTTP/1.1, Host: g, Content-Length: 1, 400, REQUEST_INVALID",
        "GET /ws HTTP/1.1, Host: g, Transfer-Encoding: chunked, 400, REQUEST_INVALID",
        "GET /ws HTTP/1.0, Host: g, Host: g, 426, UPGRADE_REQUIRED",
        "POST /ws HTTP/1.1, Host: g, Host: g, 405, METHOD_NOT_ALLOWED"
    })
    void aHandshakeThatIsNoneIsRefusedWithAProblem(String line, String right, String wrong, int status, String code) {
        assertThat(FramesIT.HANDSHAKE).contains(right);
        String request = line + "\r\n" + FramesIT.HANDSHAKE.replace(right, wrong);
        try (RawHttp raw = RawHttp.connect(gateway.port())) {
            raw.send(request).answer().refuses(status, code);
        }
    }
}
