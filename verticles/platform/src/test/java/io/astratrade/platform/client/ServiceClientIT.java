package io.astratrade.platform.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.api.SampleModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.registry.Profile;
import io.astratrade.platform.registry.Registration;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.tracing.CorrelationId;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceClientIT {
    private static final Duration LONG = Duration.ofSeconds(50);

    private final ServiceHarness harness = ServiceHarness.start(new SampleModule());
    private final Vertx vertx = harness.node().vertx();
    private final List<Registration> registrations = new ArrayList<>();
    private ServiceKey key;
    private ServiceClient client;

    @BeforeEach
    void caller() {
        String instance = EventIds.next();
        key = new ServiceKey(vertx, "shop", instance);
        client = new ServiceClient(vertx, harness.node().registry(), key);
        register("shop", instance, 1, key.published());
    }

    @AfterEach
    void close() {
        registrations.forEach(each -> Await.result(each.close()));
        harness.close();
    }

    @Test
    void aCalleeKnowsWhoCallsAndLetsItDoOnlyWhatNamesServices() {
        JsonObject answer = Await.result(
                client.call(ServiceRequest.post("sample", "/api/v1/sample/takes", "key-1", new JsonObject())
                        .within(LONG)));
        assertThat(answer.getString("caller")).isEqualTo("shop");
        RemoteRefusalException refused = refusal(ServiceRequest.get("sample", "/api/v1/sample/things/1"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("AUTH_FORBIDDEN");
    }

    @Test
    void aUserMayNotDoWhatIsForServices() {
        harness.http("sample")
                .withToken(TestTokens.accessToken("00000000-0000-7000-8000-000000000001"))
                .post("/api/v1/sample/takes", new JsonObject())
                .refuses(403, "AUTH_FORBIDDEN");
    }

    @Test
    void aTokenForAnotherCalleeOrOfAKeyThatNobodyPublishesIsRefused() {
        harness.http("sample")
                .withToken(key.tokenFor("bank"))
                .post("/api/v1/sample/takes", new JsonObject())
                .refuses(401, "AUTH_TOKEN_INVALID");
        harness.http("sample")
                .withToken(new ServiceKey(vertx, "shop", EventIds.next()).tokenFor("sample"))
                .post("/api/v1/sample/takes", new JsonObject())
                .refuses(401, "AUTH_TOKEN_INVALID");
    }

    @Test
    void aDeadInstanceIsPassedOver() {
        register("bank", EventIds.next(), 1, new JsonObject());
        AtomicInteger asked = new AtomicInteger();
        serve("bank", request -> answer(request, asked));
        for (int i = 0; i < 10; i++) {
            Await.result(client.call(ServiceRequest.get("bank", "/x").within(LONG)));
        }
        assertThat(asked).hasValue(10);
    }

    @Test
    void aCalleeThatMovedIsFoundAgain() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        HttpServer old = serve("bank", request -> answer(request, first));
        Await.result(client.call(ServiceRequest.get("bank", "/x").within(LONG)));
        Await.result(registrations.remove(registrations.size() - 1).close());
        Await.result(old.close());
        Future<JsonObject> during = client.call(ServiceRequest.get("bank", "/x").within(LONG));
        serve("bank", request -> answer(request, second));
        Await.result(during);
        assertThat(second).hasPositiveValue();
    }

    @Test
    void aSlowCalleeCostsNoMoreThanTheDeadline() {
        AtomicInteger asked = new AtomicInteger();
        serve("bank", request -> asked.incrementAndGet());
        long begun = System.nanoTime();
        assertThat(Await.failure(client.call(ServiceRequest.get("bank", "/x").within(Duration.ofMillis(300)))))
                .isInstanceOf(ServiceUnreachableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(150));
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void aRefusalIsNotAskedForTwice() {
        AtomicInteger asked = new AtomicInteger();
        serve("bank", request -> {
            asked.incrementAndGet();
            request.response()
                    .setStatusCode(422)
                    .end(new JsonObject().put("code", "BANK_TOO_LITTLE").encode());
        });
        assertThat(refusal(ServiceRequest.get("bank", "/x")).code()).isEqualTo("BANK_TOO_LITTLE");
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerThatGetsLostIsAskedForAgainWithTheSameKey() {
        AtomicInteger asked = new AtomicInteger();
        Set<String> keys = ConcurrentHashMap.newKeySet();
        serve("bank", request -> {
            keys.add(request.getHeader("Idempotency-Key"));
            if (asked.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("{}");
            }
        });
        Await.result(client.call(
                ServiceRequest.post("bank", "/x", "key-7", new JsonObject()).within(LONG)));
        assertThat(asked).hasValue(2);
        assertThat(keys).containsExactly("key-7");
    }

    @Test
    void whatFollowsARequestFollowsItsCallsToo() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        List<String> seen = new CopyOnWriteArrayList<>();
        serve("bank", request -> {
            seen.add(request.getHeader("X-Correlation-ID") + " " + request.getHeader("traceparent"));
            request.response().end("{}");
        });
        Router router = Router.router(vertx);
        router.route().handler(CorrelationId::accept);
        router.route()
                .handler(ctx -> client.call(ServiceRequest.get("bank", "/x").within(LONG))
                        .onComplete(answer -> ctx.end(String.valueOf(answer.result()))));
        HttpServer front =
                Await.result(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        HttpClient http = vertx.createHttpClient();
        Await.result(http.request(HttpMethod.GET, front.actualPort(), "127.0.0.1", "/")
                .compose(request -> request.putHeader("X-Correlation-ID", "cor-1")
                        .putHeader("traceparent", traceparent)
                        .send())
                .compose(HttpClientResponse::body));
        assertThat(seen).containsExactly("cor-1 " + traceparent);
    }

    private RemoteRefusalException refusal(ServiceRequest request) {
        return (RemoteRefusalException) Await.failure(client.call(request.within(LONG)));
    }

    private static void answer(HttpServerRequest request, AtomicInteger asked) {
        asked.incrementAndGet();
        request.response().end("{}");
    }

    private HttpServer serve(String service, Handler<HttpServerRequest> handler) {
        HttpServer server =
                Await.result(vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1"));
        register(service, EventIds.next(), server.actualPort(), new JsonObject());
        return server;
    }

    private void register(String service, String instance, int port, JsonObject published) {
        Instant now = Instant.now();
        registrations.add(Await.result(harness.node()
                .registry()
                .register(
                        new ServiceInstance(
                                service,
                                instance,
                                "test",
                                "127.0.0.1",
                                port,
                                List.of(),
                                true,
                                now,
                                now,
                                Profile.NONE,
                                published),
                        () -> Future.succeededFuture(true))));
    }
}
