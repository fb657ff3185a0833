package io.astratrade.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The only connection to a service, held by one answer that drips until another request has waited for it in vain. */
final class OneConnection {
    private static final String PATH = "/api/v1/trading/";
    private static final long DRIP_MS = 100;

    private final GatewayRig gateway;
    private final Vertx vertx;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch taken;
    private volatile AtomicBoolean dripping;
    private int requests;
    private String lastWaiting;

    OneConnection(GatewayRig gateway) {
        this.gateway = gateway;
        this.vertx = gateway.harness().node().vertx();
        gateway.behind("trading", this::serve);
    }

    private void serve(HttpServerRequest request) {
        seen.add(request.path());
        if (!request.path().endsWith("/slow")) {
            Backend.echo(request);
            return;
        }
        AtomicBoolean wanted = dripping;
        request.response().setChunked(true).write("slowly");
        taken.countDown();
        vertx.setPeriodic(DRIP_MS, tick -> drip(request, wanted, tick));
    }

    private void drip(HttpServerRequest request, AtomicBoolean wanted, long timer) {
        if (request.response().closed()) {
            vertx.cancelTimer(timer);
        } else if (wanted.get()) {
            request.response().write(".");
        } else {
            vertx.cancelTimer(timer);
            request.response().end();
        }
    }

    /** Takes the connection, answers what a POST is told that has to wait for it, and gives the connection back. */
    int statusOfWhatWaits() throws InterruptedException {
        taken = new CountDownLatch(1);
        dripping = new AtomicBoolean(true);
        CompletableFuture<?> slow =
                CompletableFuture.supplyAsync(() -> gateway.http().get(PATH + "slow"));
        try {
            taken.await(1, TimeUnit.MINUTES);
            lastWaiting = next();
            return gateway.http().post(lastWaiting, new JsonObject()).status();
        } finally {
            dripping.set(false);
            slow.handle((answer, brokeOff) -> null).join();
        }
    }

    /** A path that nobody has asked for yet. */
    String next() {
        return PATH + "order-" + requests++;
    }

    String lastWaiting() {
        return lastWaiting;
    }

    /** The paths that have reached the service. */
    Set<String> seen() {
        return seen;
    }
}
