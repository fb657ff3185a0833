package io.astratrade.gateway.ws.connection;

import io.astratrade.gateway.GatewayRig;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A gateway with small bounds in front of stand-ins for trading and gamification, and a new socket for each test. */
abstract class LiveSocketTests {
    static final Exchange EXCHANGE = new Exchange();
    static GatewayRig gateway;
    private static Vertx vertx;

    final List<TestSocket> opened = new ArrayList<>();
    TestSocket socket;

    @BeforeAll
    static void start(Vertx own) {
        vertx = own;
        gateway = GatewayRig.start(Map.of(
                "ws.max_subscriptions", "4",
                "ws.max_connections_per_client", "5",
                "ws.frame_bytes", "2000",
                "ws.ticker_every", "50ms",
                "ws.leaderboard_every", "50ms"));
        gateway.behind("trading", EXCHANGE::trading);
        gateway.behind("gamification", EXCHANGE::gamification);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void open() {
        GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.connections") == 0);
        socket = another();
    }

    @AfterEach
    void close() {
        opened.forEach(TestSocket::close);
    }

    TestSocket another() {
        TestSocket fresh = TestSocket.open(vertx, gateway.port());
        opened.add(fresh);
        return fresh;
    }
}
