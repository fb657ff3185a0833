package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.gateway.GatewayRig;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

class SlowClientIT {
    private static final int BATCH = 2_000;
    private static final int CONFLATED = 100;
    /** Longer than a machine may stand still, so that only who is silent looks silent. */
    private static final String IDLE = "15s";

    private static final String UPGRADE = "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    private final Exchange exchange = new Exchange();
    private final RedisServer redis = TestServers.freshRedis();
    private GatewayRig gateway;
    private TestSocket socket;
    private Vertx vertx;

    @BeforeEach
    void start(Vertx own) {
        vertx = own;
        gateway = GatewayRig.start(
                Map.of("ws.write_buffer_bytes", "8192", "ws.ping", "500ms", "ws.idle", IDLE, "ws.private_queue", "50"),
                redis);
        gateway.behind("trading", exchange::trading);
        socket = TestSocket.open(vertx, gateway.port());
    }

    @AfterEach
    void stop() {
        socket.close();
        gateway.close();
    }

    @Test
    void marketDataIsConflatedForASlowClientAndNumbersHaveNoGap() {
        socket.subscribe("trades:BTC-USD");
        long seq = socket.nextOf("trades:BTC-USD").getLong("seq");
        socket.socket().pause();
        GatewayRig.eventually().until(() -> {
            gateway.publish(
                    IntStream.range(0, BATCH).mapToObj(i -> Exchange.fill("u")).toList());
            return gateway.metric("astra.gateway.ws.conflated") > CONFLATED;
        });
        socket.socket().resume();
        int conflated = 0;
        while (conflated <= CONFLATED) {
            JsonObject frame = socket.nextOf("trades:BTC-USD");
            assertThat(frame.getLong("seq")).isEqualTo(++seq);
            conflated += frame.getInteger("conflated", 0);
        }
    }

    @Test
    void aClientTooSlowForItsOrdersIsClosed() {
        socket.authenticate(TestTokens.accessToken("slow"));
        socket.subscribe("orders");
        socket.nextOf("orders");
        socket.socket().pause();
        GatewayRig.eventually().until(() -> {
            gateway.publish(
                    IntStream.range(0, BATCH).mapToObj(i -> accepted("o-" + i)).toList());
            return gateway.metric("astra.gateway.ws.closed", "reason", "slow") == 1;
        });
        socket.socket().resume();
        assertThat(socket.closeCode()).isEqualTo(1013);
        GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.subscriptions") == 0);
        GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.connections") == 0);
    }

    private static OrderAccepted accepted(String order) {
        return Exchange.accepted("slow", order);
    }

    @Execution(CONCURRENT)
    @Test
    void aClientThatAnswersNoPingIsCutOffAndOneThatOnlyAnswersPingsStays() throws IOException {
        socket.subscribe("ticker:BTC-USD");
        socket.nextOf("ticker:BTC-USD");
        try (Socket silent = new Socket("127.0.0.1", gateway.port())) {
            silent.getOutputStream().write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
            GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.connections") == 2);
            GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.closed", "reason", "idle") == 1);
            GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.connections") == 1);
        }
        socket.hasNothingToRead();
    }

    @Test
    void aGatewayThatStopsSaysSoAndDoesNotWaitForItsClients() {
        GatewayRig leaving = GatewayRig.start(Map.of("http.drain_timeout", "50s"));
        try (TestSocket guest = TestSocket.open(vertx, leaving.port())) {
            long begun = System.nanoTime();
            leaving.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            assertThat(guest.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void whenRedisRestartsASnapshotFollowsAndThenUpdates() {
        socket.authenticate(TestTokens.accessToken("patient"));
        socket.subscribe("orders");
        socket.nextOf("orders");
        socket.subscribe("trades:BTC-USD");
        socket.nextOf("trades:BTC-USD");
        redis.kill();
        assertThat(socket.nextOp("error").getString("code")).isEqualTo("WS_SOURCE_UNAVAILABLE");
        redis.restart();
        JsonObject back = socket.next(frame -> "orders".equals(frame.getString("channel")) && frame.containsKey("seq"));
        assertThat(back.getString("type")).isEqualTo("snapshot");
        assertThat(back.getLong("seq")).isEqualTo(2);
        gateway.publish(Exchange.accepted("patient", "after"));
        JsonObject update = socket.next(frame -> frame.encode().contains("\"after\""));
        assertThat(update.getLong("seq")).isEqualTo(3);
    }
}
