package io.astratrade.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.embedded.RedisServer;
import io.astratrade.gateway.GatewayConfig;
import io.astratrade.platform.registry.Registration;
import io.astratrade.platform.registry.RegistryConfig;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After an outage of the registry, no instance has been able to say that it lives. */
class RegistryOutageIT {
    private static final Duration BEAT = Duration.ofMillis(800);
    private static final Duration UNHEALTHY = Duration.ofSeconds(2);
    private static final String SERVICE = "trading";

    private final RedisServer redis = TestServers.freshRedis();
    private final AtomicBoolean beating = new AtomicBoolean(true);
    private Vertx vertx;
    private ServiceRegistry registry;
    private Registration registration;
    private Targets targets;

    @BeforeEach
    void start(Vertx own) {
        vertx = own;
        RegistryConfig config = new RegistryConfig(redis.uri(), "registry", BEAT, UNHEALTHY, Duration.ofSeconds(60));
        registry = new ServiceRegistry(vertx, config, Clock.systemUTC());
        Instant now = Instant.now();
        ServiceInstance instance =
                new ServiceInstance(SERVICE, EventIds.next(), "test", "127.0.0.1", 1, List.of(), true, now, now);
        registration = Await.result(registry.register(
                instance, () -> beating.get() ? Future.succeededFuture(true) : Future.failedFuture("away as well")));
        targets = new Targets(registry, new GatewayConfig.Breaker(5, Duration.ofSeconds(10)));
        Await.result(targets.refresh());
        assertThat(targets.has(SERVICE)).isTrue();
    }

    @AfterEach
    void stop() {
        Await.result(registration.close());
        registry.close();
        redis.close();
    }

    @Test
    void knownInstancesAreKeptForThreeBeatsAndThenGivenUp() {
        outage();
        assertThat(targets.has(SERVICE)).as("there when the registry is back").isTrue();
        assertThat(targets.choose(SERVICE)).isPresent();
        long back = System.nanoTime();

        TestTimeouts.eventually().until(() -> {
            Await.result(targets.refresh());
            return !targets.has(SERVICE);
        });

        assertThat(Duration.ofNanos(System.nanoTime() - back))
                .isGreaterThanOrEqualTo(BEAT.multipliedBy(3).minusMillis(50));
        assertThat(targets.choose(SERVICE)).isEmpty();
    }

    @Test
    void anInstanceThatSaysAgainThatItLivesStays() {
        outage();
        beating.set(true);
        TestTimeouts.eventually().during(BEAT.multipliedBy(5)).until(() -> {
            Await.result(targets.refresh());
            return targets.has(SERVICE);
        });
        assertThat(targets.known()).allMatch(registry::healthy);
    }

    @Test
    void whoFallsSilentWhileTheRegistryIsThereIsGivenUpAtOnce() {
        beating.set(false);
        TestTimeouts.eventually().until(() -> {
            Await.result(targets.refresh());
            return targets.known().stream().noneMatch(registry::healthy);
        });
        assertThat(targets.has(SERVICE)).isFalse();
    }

    /** Until the instance would be unhealthy by what the registry has of it; it is back as it was, and has been read once. */
    private void outage() {
        beating.set(false);
        redis.kill();
        TestTimeouts.eventually().until(() -> targets.known().stream().noneMatch(registry::healthy));
        assertThat(Await.failure(targets.refresh())).isNotNull();
        assertThat(targets.has(SERVICE)).as("kept while the registry is away").isTrue();
        redis.restart();
        TestTimeouts.eventually().ignoreExceptions().until(() -> {
            Await.result(targets.refresh());
            return true;
        });
    }
}
