package io.astratrade.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.codec.EventIds;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.registry.Registration;
import io.astratrade.platform.registry.RegistryConfig;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Heartbeats that do not arrive: of one instance because it is gone, of all because the registry is ill. */
class RegistryOutageIT {
    private static final Duration BEAT = Duration.ofMillis(800);
    private static final Duration UNHEALTHY = Duration.ofMillis(2_400);
    private static final String SERVICE = "trading";

    private final RedisServer redis = TestServers.freshRedis();
    private final AtomicBoolean beating = new AtomicBoolean(true);
    private final String id = EventIds.next();
    private ServiceRegistry registry;
    private Registration registration;
    private HttpServer server;
    private Targets targets;

    @BeforeEach
    void start(Vertx vertx) {
        RegistryConfig config = new RegistryConfig(redis.uri(), "registry", BEAT, UNHEALTHY, Duration.ofSeconds(60));
        registry = new ServiceRegistry(vertx, config, Clock.systemUTC());
        server = Await.result(vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .end(new JsonObject()
                                .put("instance", id)
                                .put("accepting", true)
                                .toBuffer()))
                .listen(0, "127.0.0.1"));
        Instant now = Instant.now();
        ServiceInstance instance =
                new ServiceInstance(SERVICE, id, "test", "127.0.0.1", server.actualPort(), List.of(), true, now, now);
        registration = Await.result(registry.register(
                instance,
                () -> beating.get() ? Future.succeededFuture(true) : Future.failedFuture("it does not beat")));
        targets = new Targets(registry, new ProxyConfig.Breakers(5, Duration.ofSeconds(10)));
        Await.result(targets.refresh());
        assertThat(targets.has(SERVICE)).isTrue();
    }

    @AfterEach
    void stop() {
        redis.restart();
        Await.result(registration.close());
        registry.close();
        Await.result(server.close());
        redis.close();
    }

    @Execution(CONCURRENT)
    @Test
    void whileTheRegistryIsAwayInstancesThatAnswerStay() {
        redis.kill();
        stays(UNHEALTHY.multipliedBy(3));
        assertThat(registry.well()).isFalse();
        redis.restart();
        stays(BEAT.multipliedBy(4));
        TestTimeouts.eventually().until(registry::well);
    }

    @Execution(CONCURRENT)
    @Test
    void whileTheRegistryIsAwayInstancesThatAreGoneAreGivenUp() {
        redis.kill();
        Await.result(server.close());
        isGivenUp();
    }

    @Execution(CONCURRENT)
    @Test
    void aRegistryThatLostEverythingLosesNoInstanceThatAnswers() {
        beating.set(false);
        redisCli("FLUSHALL");
        stays(UNHEALTHY.multipliedBy(2));
        assertThat(registry.well()).isFalse();
        beating.set(true);
        TestTimeouts.eventually().until(() -> {
            Await.result(targets.refresh());
            return registry.well();
        });
    }

    @Execution(CONCURRENT)
    @Test
    void whoIsSilentAndDoesNotAnswerIsGivenUp() {
        beating.set(false);
        Await.result(server.close());
        isGivenUp();
    }

    private void redisCli(String command) {
        try (Socket socket = new Socket("127.0.0.1", redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stays(Duration time) {
        TestTimeouts.eventually().during(time).until(() -> {
            Await.result(targets.refresh());
            return targets.has(SERVICE) && targets.choose(SERVICE).isPresent();
        });
    }

    private void isGivenUp() {
        TestTimeouts.eventually().until(() -> {
            Await.result(targets.refresh());
            return !targets.has(SERVICE);
        });
        assertThat(targets.choose(SERVICE)).isEmpty();
    }
}
