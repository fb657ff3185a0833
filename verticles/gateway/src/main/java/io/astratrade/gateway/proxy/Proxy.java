package io.astratrade.gateway.proxy;

import io.astratrade.gateway.GatewayConfig;
import io.astratrade.platform.http.ApiRefusal;
import io.astratrade.platform.http.Call;
import io.astratrade.platform.http.CorrelationId;
import io.astratrade.platform.http.Replies;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests on to a service and streams the answer back. */
public final class Proxy {
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);
    private static final int SMALL = 65_536;
    private static final int UNAVAILABLE = 503;

    private final Targets targets;
    private final Handover handover;
    private final HttpClient client;
    private final long deadlineMillis;

    public Proxy(Vertx vertx, Targets targets, GatewayConfig config) {
        this.targets = targets;
        this.handover = new Handover(vertx, targets::nanosSinceSeen, config.handover());
        this.deadlineMillis = config.deadline().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setTcpNoDelay(true)
                        .setKeepAliveTimeout(30)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.poolSize()).setMaxWaitQueueSize(config.poolQueue()));
    }

    /** Answers the request with what the service says, or with 502, 503 or 504. */
    public void forward(RoutingContext ctx, String service) {
        handover.bridge(service, () -> offer(ctx, service)).onFailure(failure -> fail(ctx, service, failure));
    }

    private Future<Void> offer(RoutingContext ctx, String service) {
        return targets.choose(service)
                .map(target -> attempt(ctx, target).recover(failure -> retry(ctx, service, target, failure)))
                .orElseGet(() ->
                        Future.failedFuture(new UnservedException("No instance of " + service + " is available")));
    }

    /** A refused connection has had no effect: what is idempotent anyway may go elsewhere, once. */
    private Future<Void> retry(RoutingContext ctx, String service, Target refused, Throwable failure) {
        if (!(failure instanceof ConnectException)) {
            return Future.failedFuture(failure);
        }
        targets.refused(refused);
        boolean harmless =
                IDEMPOTENT.contains(ctx.request().method()) || ctx.request().getHeader("Idempotency-Key") != null;
        Target other = targets.choose(service).orElse(refused);
        return harmless ? attempt(ctx, other) : Future.failedFuture(failure);
    }

    private Future<Void> attempt(RoutingContext ctx, Target target) {
        HttpServerRequest request = ctx.request();
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setHost(target.instance().host())
                .setPort(target.instance().port())
                .setURI(request.uri())
                .setConnectTimeout(1_000);
        target.begin();
        return client.request(options)
                .compose(upstream -> send(ctx, upstream))
                .timeout(deadlineMillis, TimeUnit.MILLISECONDS)
                .compose(answer -> relay(ctx, target, answer))
                .onComplete(done -> target.end());
    }

    private Future<HttpClientResponse> send(RoutingContext ctx, HttpClientRequest upstream) {
        HttpServerRequest request = ctx.request();
        Headers.request(request.headers(), upstream.headers());
        upstream.putHeader(CorrelationId.HEADER, ctx.response().headers().get(CorrelationId.HEADER));
        upstream.putHeader("X-Forwarded-For", Call.addressOf(ctx));
        upstream.putHeader("X-Forwarded-Proto", request.scheme());
        upstream.idleTimeout(deadlineMillis);
        Buffer body = ctx.body().buffer();
        return body == null || body.length() == 0 ? upstream.send() : upstream.send(body);
    }

    private Future<Void> relay(RoutingContext ctx, Target target, HttpClientResponse answer) {
        if (answer.statusCode() == UNAVAILABLE) {
            return answer.body().compose(body -> relayUnlessMoving(ctx, target, answer, body));
        }
        ctx.response().setStatusCode(answer.statusCode());
        Headers.response(answer.headers(), ctx.response().headers());
        String length = answer.getHeader("Content-Length");
        if (length != null && length.length() < 6 && Integer.parseInt(length) <= SMALL) {
            return answer.body().compose(body -> ctx.response().end(body));
        }
        ctx.response().setChunked(length == null);
        if (length != null) {
            ctx.response().putHeader("Content-Length", length);
        }
        return answer.pipeTo(ctx.response());
    }

    private Future<Void> relayUnlessMoving(RoutingContext ctx, Target target, HttpClientResponse answer, Buffer body) {
        if (Handover.announced(answer.statusCode(), body)) {
            targets.refused(target);
            return Future.failedFuture(new UnservedException(target.instance().service() + " is moving"));
        }
        ctx.response().setStatusCode(answer.statusCode());
        Headers.response(answer.headers(), ctx.response().headers());
        return ctx.response().end(body);
    }

    private static void fail(RoutingContext ctx, String service, Throwable failure) {
        if (ctx.response().headWritten()) {
            ctx.response().reset();
        } else if (failure instanceof UnservedException unserved) {
            Replies.fail(ctx, unserved.refusal());
        } else if (failure instanceof TimeoutException) {
            Replies.fail(
                    ctx,
                    ApiRefusal.GATEWAY_TIMEOUT
                            .refused(service + " took too long")
                            .retryAfter(1));
        } else if (failure instanceof ConnectException) {
            Replies.fail(
                    ctx,
                    ApiRefusal.SERVICE_UNAVAILABLE
                            .refused(service + " cannot be reached")
                            .retryAfter(1));
        } else {
            Replies.fail(
                    ctx,
                    ApiRefusal.BAD_GATEWAY
                            .refused(service + " broke off: " + failure.getMessage())
                            .retryAfter(1));
        }
    }
}
