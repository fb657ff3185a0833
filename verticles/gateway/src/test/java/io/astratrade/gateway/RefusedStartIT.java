package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that starts while Redis is there but refuses: it serves what it can reach, and registers when it may. */
class RefusedStartIT {
    private static final String PATH = "/api/v1/trading/account";
    private static final Map<String, String> QUICK = Map.of(
            "registry.heartbeat", "500ms",
            "registry.unhealthy_after", "2s",
            "gateway.required_services", "trading");

    private final RedisServer redis = TestServers.freshRedis();
    private final RefusingRedis door = RefusingRedis.before(redis);
    private GatewayRig gateway;
    private GatewayRig witness;

    @AfterEach
    void stop() {
        door.serve();
        if (gateway != null) {
            gateway.close();
        }
        if (witness != null) {
            witness.close();
        }
        door.close();
        redis.close();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "MISCONF Redis is configured to save RDB snapshots, but it's unable to persist to disk"
            })
    void whatTheRegistryHoldsIsAskedDirectly(String refusal) {
        witness = GatewayRig.behindDoor(QUICK, redis, redis.uri());
        witness.behind("trading", Backend::echo);
        door.refuseWrites(refusal);
        gateway = GatewayRig.behindDoor(QUICK, redis, door.uri());
        GatewayRig.eventually().until(() -> asked().status() == 200);
        assertThat(gateway.http().get("/health/live").status()).isEqualTo(200);

        door.serve();
        itRegistersByItself();
        assertThat(asked().status()).isEqualTo(200);
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "REPLICAOF 127.0.0.1 1, REPLICAOF NO ONE",
        "CONFIG SET min-replicas-to-write 1, CONFIG SET min-replicas-to-write 0",
        "CONFIG SET maxmemory 1, CONFIG SET maxmemory 0"
    })
    void soItIsByARealOneThatTakesNoWrites(String ill, String well) {
        witness = GatewayRig.behindDoor(QUICK, redis, redis.uri());
        witness.behind("trading", Backend::echo);
        tell(ill);
        gateway = GatewayRig.behindDoor(QUICK, redis, redis.uri());
        GatewayRig.eventually().until(() -> asked().status() == 200);

        tell(well);
        itRegistersByItself();
        assertThat(asked().status()).isEqualTo(200);
    }

    private void tell(String command) {
        try (Socket socket = new Socket("127.0.0.1", redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).as(command).isEqualTo('+');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "NOAUTH Authentication required.",
                "CLUSTERDOWN Hash slot not served"
            })
    void aRegistryThatCannotBeReadIsReadLater(String refusal) {
        witness = GatewayRig.behindDoor(QUICK, redis, redis.uri());
        witness.behind("trading", Backend::echo);
        door.refuseAll(refusal);
        gateway = GatewayRig.behindDoor(QUICK, redis, door.uri());
        asked().refuses(503, "SERVICE_UNAVAILABLE");
        assertThat(gateway.http().get("/health/live").status()).isEqualTo(200);
        assertThat(gateway.http().get("/health/ready").status()).isEqualTo(503);

        door.serve();
        itRegistersByItself();
        GatewayRig.eventually().until(() -> asked().status() == 200);
    }

    @Execution(CONCURRENT)
    @Test
    void servicesOfItsOwnProcessAreServedWithoutTheRegistry() {
        door.refuseAll("LOADING Redis is loading the dataset in memory");
        gateway = GatewayRig.behindDoor(QUICK, redis, door.uri());
        gateway.behind("trading", Backend::echo);
        GatewayRig.eventually().until(() -> asked().status() == 200);
        GatewayRig.eventually().during(Duration.ofSeconds(5)).until(() -> asked().status() == 200);
    }

    private Answer asked() {
        TestHttp http = gateway.http().withToken(TestTokens.accessToken("trader"));
        return http.get(PATH);
    }

    private void itRegistersByItself() {
        String own = gateway.harness().service("gateway").instanceId();
        GatewayRig.eventually()
                .until(() -> witness.http().get("/services").body().contains(own));
        GatewayRig.eventually().until(() -> gateway.http().get("/health/ready").status() == 200);
    }
}
