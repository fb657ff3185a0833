package io.astratrade.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instances that start while the registry does not take them. */
class LateRegistrationIT {
    private static final String LOADING = "LOADING Redis is loading the dataset in memory";
    private static final String READONLY = "READONLY You can't write against a read only replica.";

    private final RedisServer redis = TestServers.freshRedis();
    private final RefusingRedis door = RefusingRedis.before(redis);
    private ServiceRegistry here;
    private ServiceRegistry elsewhere;

    @BeforeEach
    void open(Vertx vertx) {
        here = registry(vertx, door.uri());
        elsewhere = registry(vertx, redis.uri());
    }

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
        door.close();
        redis.close();
    }

    @Test
    void anInstanceIsKnownToItsOwnProcessAtOnceAndToOthersLater() {
        door.refuseAll(LOADING);
        Registration registration = Await.result(register(here, "a"));
        assertThat(known(here)).containsExactly("a");
        assertThat(here.healthy(Await.result(here.instances()).get(0))).isTrue();
        assertThat(here.well()).isFalse();
        assertThat(known(elsewhere)).isEmpty();

        door.serve();
        TestTimeouts.eventually().until(() -> known(elsewhere).equals(List.of("a")) && here.well());
        Await.result(registration.close());
        TestTimeouts.eventually().until(() -> known(elsewhere).isEmpty());
    }

    @Test
    void whenItIsTakenItsPredecessorAtTheSameAddressGoes(Vertx vertx) {
        RedisLink link = RedisLink.open(vertx, redis.uri(), "test");
        Await.result(link.connected());
        String killed = instance("killed").toRecord().toJson().encode();
        Await.result(link.send(
                Request.cmd(Command.HSET).arg("registry").arg("killed").arg(killed)));
        door.refuseWrites(READONLY);
        Registration registration = Await.result(register(here, "fresh"));
        assertThat(known(here)).containsExactlyInAnyOrder("killed", "fresh");

        door.serve();
        TestTimeouts.eventually().until(() -> known(elsewhere).equals(List.of("fresh")));
        Await.result(registration.close().eventually(link::close));
    }

    @Test
    void anInstanceThatWasNeverTakenCanLeave() {
        door.refuseAll(LOADING);
        Registration registration = Await.result(register(here, "a"));
        Await.result(registration.close());
        door.serve();
        assertThat(known(elsewhere)).isEmpty();
    }

    @Test
    void anInstanceThatLeavesWhileTheRegistryIsIllIsNotKnownAnyMore() {
        Registration leaving = Await.result(register(here, "a"));
        Await.result(here.register(instance("b", 2), () -> Future.succeededFuture(true)));
        assertThat(known(here)).containsExactlyInAnyOrder("a", "b");
        door.refuseAll(LOADING);
        assertThat(known(here)).containsExactlyInAnyOrder("a", "b");
        Await.result(leaving.close());
        assertThat(known(here)).containsExactly("b");
    }

    private static ServiceRegistry registry(Vertx vertx, String uri) {
        RegistryConfig config = new RegistryConfig(
                uri, "registry", Duration.ofMillis(300), Duration.ofSeconds(50), Duration.ofSeconds(60));
        return new ServiceRegistry(vertx, config, Clock.systemUTC());
    }

    private static Future<Registration> register(ServiceRegistry registry, String id) {
        return registry.register(instance(id), () -> Future.succeededFuture(true));
    }

    private static ServiceInstance instance(String id) {
        return instance(id, 1);
    }

    private static ServiceInstance instance(String id, int port) {
        Instant now = Instant.now();
        return new ServiceInstance("trading", id, "test", "127.0.0.1", port, List.of(), true, now, now);
    }

    private static List<String> known(ServiceRegistry registry) {
        return Await.result(registry.instances()).stream()
                .map(ServiceInstance::instance)
                .toList();
    }
}
