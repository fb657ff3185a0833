package io.astratrade.gateway;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.module.Node;
import io.astratrade.platform.registry.Registration;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A registered instance of a service that answers what a test wants. */
public final class Backend {
    private final ServiceInstance instance;
    private final HttpServer server;
    private final Registration registration;
    private final AtomicInteger requests;

    private Backend(ServiceInstance instance, HttpServer server, Registration registration, AtomicInteger requests) {
        this.instance = instance;
        this.server = server;
        this.registration = registration;
        this.requests = requests;
    }

    static Backend start(Node node, String service, Handler<HttpServerRequest> behaviour) {
        AtomicInteger requests = new AtomicInteger();
        String id = EventIds.next();
        HttpServer server = Await.result(node.vertx()
                .createHttpServer()
                .requestHandler(request -> {
                    if (request.path().equals("/health/live")) {
                        json(request, new JsonObject().put("instance", id).put("accepting", true));
                    } else {
                        requests.incrementAndGet();
                        behaviour.handle(request);
                    }
                })
                .listen(0, "127.0.0.1"));
        Instant now = Instant.now();
        ServiceInstance instance =
                new ServiceInstance(service, id, "test", "127.0.0.1", server.actualPort(), List.of(), true, now, now);
        Registration registration =
                Await.result(node.registry().register(instance, () -> Future.succeededFuture(true)));
        return new Backend(instance, server, registration, requests);
    }

    public String id() {
        return instance.instance();
    }

    public int port() {
        return instance.port();
    }

    public int requests() {
        return requests.get();
    }

    /** Nobody listens any more, but the registry does not know. */
    public void die() {
        Await.result(server.close());
    }

    public void stop() {
        Await.result(registration.close());
        Await.result(server.close());
    }

    /** Answers 200 with what it was asked. */
    public static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            for (Map.Entry<String, String> header : request.headers()) {
                headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue());
            }
            json(
                    request,
                    new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("body", body.toString()));
        });
    }

    public static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }
}
