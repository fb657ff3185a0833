package io.astratrade.platform.client;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.registry.Profile;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Another service of the platform, as far as a callee sees one: an instance in the registry that signs its calls. */
public final class CallingService {
    /** Each at a port of its own: the registry removes who stands where another one begins. */
    private static final AtomicInteger PORTS = new AtomicInteger(1);

    private final ServiceKey key;

    private CallingService(ServiceKey key) {
        this.key = key;
    }

    /** Registers an instance of a service of this name, for as long as the harness runs. */
    public static CallingService named(String name, ServiceHarness harness) {
        String instance = EventIds.next();
        ServiceKey key = new ServiceKey(harness.node().vertx(), name, instance);
        Instant now = Instant.now();
        ServiceInstance registered = new ServiceInstance(
                name,
                instance,
                "test",
                "127.0.0.1",
                PORTS.getAndIncrement(),
                List.of(),
                true,
                now,
                now,
                Profile.NONE,
                key.published());
        Await.result(harness.node().registry().register(registered, () -> Future.succeededFuture(true)));
        return new CallingService(key);
    }

    /** A bearer token for one callee. */
    public String tokenFor(String callee) {
        return key.tokenFor(callee);
    }
}
