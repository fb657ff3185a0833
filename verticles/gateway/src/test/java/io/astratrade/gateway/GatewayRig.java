package io.astratrade.gateway;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.Event;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;

/** A gateway on a Redis of its own, with whatever services a test puts behind it. */
public final class GatewayRig implements AutoCloseable {
    private static final String NO_DATABASE = "postgresql://127.0.0.1:1/none";

    private final ServiceHarness harness;
    private final RedisLink redis;
    private final List<Backend> backends = new ArrayList<>();

    private GatewayRig(ServiceHarness harness) {
        this.harness = harness;
        this.redis = RedisLink.open(harness.node().vertx(), harness.redis().uri(), "rig");
        Await.result(redis.connected());
    }

    /** What a machine that stands still for some seconds must not break. */
    private static final Map<String, String> PATIENT = Map.of(
            "gateway.required_services", "",
            "gateway.refresh", "50ms",
            "gateway.connect_timeout", "50s",
            "gateway.deadline", "50s",
            "gateway.rate_limit.patience", "50s");

    /** A patient gateway with the project's settings and these, without the `gateway.` before each. */
    public static GatewayRig start(Map<String, String> settings) {
        return start(settings, TestServers.freshRedis());
    }

    public static GatewayRig start(Map<String, String> settings, RedisServer redis) {
        Map<String, String> all = new HashMap<>(PATIENT);
        settings.forEach((key, value) -> all.put("gateway." + key, value));
        return new GatewayRig(ServiceHarness.start(all, NO_DATABASE, redis, new GatewayModule()));
    }

    /** A gateway whose Redis is behind another door, with settings that have their whole names. */
    public static GatewayRig behindDoor(Map<String, String> settings, RedisServer redis, String redisUri) {
        Map<String, String> all = new HashMap<>(PATIENT);
        all.putAll(settings);
        all.put("redis.uri", redisUri);
        return new GatewayRig(ServiceHarness.start(all, NO_DATABASE, redis, new GatewayModule()));
    }

    /** Starts an instance of a service and waits until the gateway knows it. */
    public Backend behind(String service, Handler<HttpServerRequest> behaviour) {
        Backend backend = Backend.start(harness.node(), service, behaviour);
        backends.add(backend);
        eventually().until(() -> http().get("/services").body().contains(backend.id()));
        return backend;
    }

    public TestHttp http() {
        return harness.http("gateway");
    }

    public int port() {
        return harness.service("gateway").http().port();
    }

    public ServiceHarness harness() {
        return harness;
    }

    public RedisServer redis() {
        return harness.redis();
    }

    /** Puts events into their streams, in order. */
    public void publish(List<? extends Event> events) {
        List<Request> adds = events.stream().map(GatewayRig::add).toList();
        eventually().until(redis::isUp);
        Await.result(redis.batch(adds));
    }

    public void publish(Event event) {
        publish(List.of(event));
    }

    private static Request add(Event event) {
        String id = EventIds.next();
        EncodedEvent encoded =
                EventCodec.encode(new Envelope(id, "subject", Instant.now(), id, null, null, "test", event));
        Request add = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
        encoded.fields().forEach(add::arg);
        return add;
    }

    /** The value of a counter or gauge, by its name and tags. */
    public double metric(String name, String... tags) {
        return harness.node()
                .metrics()
                .registry()
                .get(name)
                .tags(tags)
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    public static ConditionFactory eventually() {
        return TestTimeouts.eventually();
    }

    @Override
    public void close() {
        backends.forEach(Backend::stop);
        Await.result(redis.close());
        harness.close();
    }
}
