package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.gateway.GatewayRig;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Live channels while Redis is there but refuses to be read: who listens is told once, and gets a snapshot afterwards. */
class RefusedChannelsIT {
    private final Exchange exchange = new Exchange();
    private final RedisServer redis = TestServers.freshRedis();
    private final RefusingRedis door = RefusingRedis.before(redis);
    private GatewayRig gateway;
    private TestSocket socket;

    @BeforeEach
    void start(Vertx vertx) {
        gateway = GatewayRig.behindDoor(Map.of(), redis, door.uri());
        gateway.behind("trading", exchange::trading);
        socket = TestSocket.open(vertx, gateway.port());
    }

    @AfterEach
    void stop() {
        door.serve();
        socket.close();
        gateway.close();
        door.close();
        redis.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "NOAUTH Authentication required.",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
                "CLUSTERDOWN Hash slot not served"
            })
    void aSnapshotFollowsAndThenUpdates(String refusal) {
        socket.authenticate(TestTokens.accessToken("patient"));
        socket.subscribe("orders");
        long seq = socket.nextOf("orders").getLong("seq");
        door.refuseAll(refusal);
        JsonObject told = socket.next();
        assertThat(told.getString("code")).isEqualTo("WS_SOURCE_UNAVAILABLE");
        long refused = door.refused();
        GatewayRig.eventually().until(() -> door.refused() > refused + 6);

        door.serve();
        JsonObject back = socket.next();
        assertThat(back.getString("type")).as(back.encode()).isEqualTo("snapshot");
        assertThat(back.getLong("seq")).isEqualTo(seq + 1);
        gateway.publish(Exchange.accepted("patient", "after"));
        assertThat(socket.next().encode()).contains("\"after\"");
    }
}
