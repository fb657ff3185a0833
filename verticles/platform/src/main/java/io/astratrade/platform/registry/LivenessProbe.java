package io.astratrade.platform.registry;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** Asks an instance itself, by GET /health/live, whether it is there and takes requests. */
final class LivenessProbe {
    private static final String PATH = "/health/live";
    private static final int OK = 200;

    private final HttpClient client;
    private final long patienceMillis;

    LivenessProbe(Vertx vertx, Duration patience) {
        this.patienceMillis = patience.toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) patienceMillis).setKeepAliveTimeout(30),
                new PoolOptions().setHttp1MaxSize(1).setMaxWaitQueueSize(8));
    }

    /** False when something else answers there, or the instance is leaving; fails when nobody answers. */
    Future<Boolean> ask(ServiceInstance instance) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(instance.host())
                .setPort(instance.port())
                .setURI(PATH)
                .setTimeout(patienceMillis);
        return client.request(request).compose(live -> live.send()).compose(answer -> answer.body()
                .map(body -> answer.statusCode() == OK && says(body.toJsonObject(), instance.instance())));
    }

    private static boolean says(JsonObject answer, String instance) {
        return instance.equals(answer.getString("instance")) && answer.getBoolean("accepting", false);
    }
}
