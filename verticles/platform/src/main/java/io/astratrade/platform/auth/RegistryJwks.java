package io.astratrade.platform.auth;

import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The keys as a healthy instance of the user service publishes them. */
public final class RegistryJwks implements JwksSource {
    private static final String ISSUER = "user";
    private static final String PATH = "/.well-known/jwks.json";
    private static final int TIMEOUT_MS = 2_000;

    private final ServiceRegistry registry;
    private final HttpClient client;

    public RegistryJwks(Vertx vertx, ServiceRegistry registry) {
        this.registry = registry;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(TIMEOUT_MS), new PoolOptions().setHttp1MaxSize(1));
    }

    @Override
    public Future<JsonObject> fetch() {
        return registry.instances().compose(this::fromAny);
    }

    private Future<JsonObject> fromAny(List<ServiceInstance> all) {
        Future<JsonObject> answer = Future.failedFuture("no healthy instance of " + ISSUER);
        for (ServiceInstance candidate : all) {
            if (candidate.service().equals(ISSUER) && registry.healthy(candidate)) {
                answer = answer.recover(before -> from(candidate));
            }
        }
        return answer;
    }

    private Future<JsonObject> from(ServiceInstance user) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(user.host())
                .setPort(user.port())
                .setURI(PATH)
                .setTimeout(TIMEOUT_MS);
        return client.request(request)
                .compose(req -> req.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body().map(body -> body.toJsonObject())
                        : Future.failedFuture("keys answered " + response.statusCode()));
    }
}
