package io.astratrade.gateway.proxy;

import io.astratrade.platform.client.Breaker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Requests to instances of services: pooled connections, one deadline, and word to the breaker of how each went. */
public final class Upstream {
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final Targets targets;
    private final HttpClient client;
    private final long deadlineMillis;
    private final long connectMillis;

    public Upstream(Vertx vertx, Targets targets, ProxyConfig config) {
        this.targets = targets;
        this.deadlineMillis = config.deadline().toMillis();
        this.connectMillis = Math.min(config.connectTimeout().toMillis(), deadlineMillis);
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) connectMillis)
                        .setTcpNoDelay(true)
                        .setKeepAliveTimeout(30)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.poolSize()).setMaxWaitQueueSize(config.poolQueue()));
    }

    /** Fails as unserved while the service moves, and with SERVICE_UNAVAILABLE when its instances fail. */
    Future<Target> choose(String service) {
        return targets.choose(service).map(Future::succeededFuture).orElseGet(() -> {
            UnservedException nobody = new UnservedException("No instance of " + service + " is available");
            return Future.failedFuture(targets.moving(service) ? nobody : nobody.refusal());
        });
    }

    /** How long ago the registry last told of a healthy instance of a service. */
    public long nanosSinceSeen(String service) {
        return targets.nanosSinceSeen(service);
    }

    /**
     * One request to one target: `send` writes it, `read` takes the answer, the deadline lies on the time in between. What gets
     * no connection in time is not sent.
     */
    <T> Future<T> exchange(
            Target target,
            RequestOptions options,
            Function<HttpClientRequest, Future<HttpClientResponse>> send,
            Function<HttpClientResponse, Future<T>> read) {
        options.setHost(target.instance().host())
                .setPort(target.instance().port())
                .setConnectTimeout(connectMillis);
        target.begin();
        return client.request(options)
                .compose(request -> send.apply(request.idleTimeout(deadlineMillis)))
                .timeout(deadlineMillis, TimeUnit.MILLISECONDS)
                .onSuccess(answer -> judge(target.breaker(), answer))
                .onFailure(failure -> judge(target.breaker(), failure))
                .compose(read)
                .onComplete(done -> target.end());
    }

    /** The answer of any instance to a GET, with the bearer token unless that is null. */
    public Future<UpstreamAnswer> get(String service, String uri, String token) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.GET).setURI(uri);
        if (token != null) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        return choose(service)
                .compose(target -> exchange(target, options, HttpClientRequest::send, answer -> answer.body()
                        .map(body -> new UpstreamAnswer(answer.statusCode(), body))));
    }

    /** An instance that says when to come back is busy, not broken: clients can make it so, and must not shut it for all. */
    private static void judge(Breaker breaker, HttpClientResponse answer) {
        if (answer.statusCode() == UNAVAILABLE && answer.getHeader(HttpHeaders.RETRY_AFTER) != null) {
            breaker.withdrawn(System.nanoTime());
        } else if (answer.statusCode() >= SERVER_ERROR) {
            breaker.failed(System.nanoTime());
        } else {
            breaker.succeeded();
        }
    }

    private static void judge(Breaker breaker, Throwable failure) {
        long now = System.nanoTime();
        if (failure instanceof ConnectException) {
            breaker.refused(now);
        } else if (failure instanceof ConnectionPoolTooBusyException) {
            breaker.withdrawn(now);
        } else {
            breaker.failed(now);
        }
    }
}
