package io.astratrade.gateway.proxy;

import static io.vertx.core.http.HttpHeaders.CONTENT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;

import io.astratrade.gateway.proxy.UpstreamMeters.Reason;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.platform.tracing.CorrelationId;
import io.astratrade.platform.vertx.VertxInternals;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests on to a service and streams the answer back. */
public final class Proxy {
    private static final Logger LOG = LoggerFactory.getLogger(Proxy.class);
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);
    private static final int SMALL = 65_536;

    private final Upstream upstream;
    private final HandoverRetry handover;
    private final UpstreamMeters meters;

    public Proxy(Upstream upstream, HandoverRetry handover, UpstreamMeters meters) {
        this.upstream = upstream;
        this.handover = handover;
        this.meters = meters;
    }

    /** Answers the request with what the service says, or with 502, 503 or 504. */
    public void forward(RoutingContext ctx, String service) {
        handover.bridge(service, () -> offer(ctx, service)).onFailure(failure -> fail(ctx, service, failure));
    }

    private Future<Void> offer(RoutingContext ctx, String service) {
        return upstream.choose(service)
                .compose(target -> attempt(ctx, target))
                .recover(failure -> retry(ctx, service, failure));
    }

    /** A refused connection has had no effect: what is idempotent anyway may go elsewhere, once. */
    private Future<Void> retry(RoutingContext ctx, String service, Throwable failure) {
        boolean harmless =
                IDEMPOTENT.contains(ctx.request().method()) || ctx.request().getHeader("Idempotency-Key") != null;
        return failure instanceof ConnectException && harmless
                ? upstream.choose(service)
                        .recover(none -> Future.failedFuture(failure))
                        .compose(other -> again(ctx, service, other))
                : Future.failedFuture(failure);
    }

    private Future<Void> again(RoutingContext ctx, String service, Target other) {
        meters.retried(service);
        return attempt(ctx, other);
    }

    private Future<Void> attempt(RoutingContext ctx, Target target) {
        HttpServerRequest request = ctx.request();
        RequestOptions options =
                new RequestOptions().setMethod(request.method()).setURI(request.uri());
        return upstream.exchange(target, options, onward -> send(ctx, onward), answer -> relay(ctx, target, answer));
    }

    private Future<HttpClientResponse> send(RoutingContext ctx, HttpClientRequest onward) {
        HttpServerRequest request = ctx.request();
        Headers.request(request.headers(), onward.headers());
        onward.putHeader(CorrelationId.HEADER, ctx.response().headers().get(CorrelationId.HEADER));
        onward.putHeader("X-Forwarded-For", Call.addressOf(ctx));
        onward.putHeader("X-Forwarded-Proto", request.scheme());
        Buffer body = ctx.body().buffer();
        return body == null || body.length() == 0 ? onward.send() : onward.send(body);
    }

    private static Future<Void> relay(RoutingContext ctx, Target target, HttpClientResponse answer) {
        if (HandoverRetry.announced(answer.statusCode(), answer.headers())) {
            target.left(System.nanoTime());
            UnservedException moving = new UnservedException(target.instance().service() + " is moving");
            return answer.body().compose(read -> Future.failedFuture(moving));
        }
        begin(ctx, answer);
        String length = answer.getHeader("Content-Length");
        if (length != null && length.length() < 6 && Integer.parseInt(length) <= SMALL) {
            return answer.body().compose(body -> ctx.response().end(body));
        }
        ctx.response().setChunked(length == null);
        if (length != null) {
            ctx.response().putHeader("Content-Length", length);
        }
        return answer.pipe().endOnFailure(false).to(ctx.response());
    }

    private static void begin(RoutingContext ctx, HttpClientResponse answer) {
        ctx.response().setStatusCode(answer.statusCode());
        Headers.response(answer.headers(), ctx.response().headers());
    }

    private void fail(RoutingContext ctx, String service, Throwable failure) {
        if (clientLeft(ctx)) {
            return;
        }
        meters.failed(service, reason(failure));
        if (ctx.response().headWritten()) {
            ctx.response().reset();
            return;
        }
        ctx.response().setChunked(false).headers().remove(CONTENT_LENGTH).remove(CONTENT_ENCODING);
        if (failure instanceof UnservedException unserved) {
            Replies.fail(ctx, unserved.refusal());
        } else if (failure instanceof RefusedException) {
            Replies.fail(ctx, failure);
        } else if (failure instanceof TimeoutException) {
            Replies.fail(
                    ctx,
                    ApiRefusal.GATEWAY_TIMEOUT
                            .refused(service + " took too long")
                            .retryAfter(1));
        } else if (failure instanceof ConnectException || failure instanceof ConnectionPoolTooBusyException) {
            Replies.fail(
                    ctx,
                    ApiRefusal.SERVICE_UNAVAILABLE
                            .refused(service + " cannot be reached")
                            .retryAfter(1));
        } else {
            LOG.warn("{} broke off: {}", service, failure.toString());
            Replies.fail(
                    ctx, ApiRefusal.BAD_GATEWAY.refused(service + " broke off").retryAfter(1));
        }
    }

    /** The response is told of it only a moment after a write has failed. */
    private static boolean clientLeft(RoutingContext ctx) {
        return ctx.response().closed()
                || !VertxInternals.channel(ctx.request().connection()).isActive();
    }

    private static Reason reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return Reason.TIMEOUT;
        }
        if (failure instanceof RefusedException || failure instanceof UnservedException) {
            return Reason.ABSENT;
        }
        return failure instanceof ConnectException ? Reason.REFUSED : Reason.BROKEN;
    }
}
