package io.astratrade.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends connections whose client takes too long to send a request, however it trickles: the body within
 * `http.header_timeout` of the head, the next head within `http.idle_timeout`. {@link FirstRequestTimeout} watches before.
 */
public final class SlowClients {
    /** How often {@link #sweep} wants to be called. */
    public static final long SWEEP_MS = 1_000;

    private static final String CLIENT = "astra.client";

    private final long headerNanos;
    private final long idleNanos;
    private final Map<HttpConnection, Client> clients = new ConcurrentHashMap<>();

    private static final class Client {
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger incomplete = new AtomicInteger();
        private volatile long limit;
        private volatile long since = System.nanoTime();

        private Client(long limit) {
            this.limit = limit;
        }

        private void waits(long nanos) {
            limit = nanos;
            since = System.nanoTime();
        }

        private boolean tooSlow(long now) {
            return (requests.get() == 0 || incomplete.get() > 0) && now - since > limit;
        }
    }

    public SlowClients(Duration header, Duration idle) {
        this.headerNanos = header.toNanos();
        this.idleNanos = idle.toNanos();
    }

    /** To be called for every new connection, whose own close handler is not told of the end of what became a WebSocket. */
    public void connected(HttpConnection connection) {
        clients.put(connection, new Client(headerNanos));
        VertxInternals.channel(connection).closeFuture().addListener(closed -> clients.remove(connection));
    }

    int watched() {
        return clients.size();
    }

    /** The head of a request has come. */
    void begun(RoutingContext ctx) {
        Client client = clients.get(ctx.request().connection());
        if (client != null) {
            client.requests.incrementAndGet();
            client.waits(headerNanos);
            if (hasBody(ctx.request())) {
                client.incomplete.incrementAndGet();
                ctx.put(CLIENT, client);
            }
            ctx.addEndHandler(ended -> {
                complete(ctx);
                client.requests.decrementAndGet();
                client.waits(idleNanos);
            });
        }
        ctx.next();
    }

    /** The body has come, or is somebody else's business from now on. */
    static void received(RoutingContext ctx) {
        complete(ctx);
        ctx.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void complete(RoutingContext ctx) {
        Client client = ctx.remove(CLIENT);
        if (client != null) {
            client.incomplete.decrementAndGet();
        }
    }

    /** Ends the connections that have run out of time. */
    public void sweep() {
        long now = System.nanoTime();
        clients.forEach((connection, client) -> {
            if (client.tooSlow(now)) {
                connection.close();
            }
        });
    }
}
