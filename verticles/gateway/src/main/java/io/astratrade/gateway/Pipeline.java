package io.astratrade.gateway;

import io.astratrade.gateway.limit.Bucket;
import io.astratrade.gateway.limit.Buckets;
import io.astratrade.gateway.limit.LimitMeters;
import io.astratrade.gateway.limit.RateLimiter;
import io.astratrade.gateway.limit.Verdict;
import io.astratrade.gateway.proxy.Proxy;
import io.astratrade.gateway.proxy.Routes;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The way of every request to a service: identify, limit, forward. */
final class Pipeline {
    private final Authenticator authenticator;
    private final Buckets buckets;
    private final RateLimiter limiter;
    private final LimitMeters meters;
    private final Proxy proxy;

    Pipeline(Authenticator authenticator, Buckets buckets, RateLimiter limiter, LimitMeters meters, Proxy proxy) {
        this.authenticator = authenticator;
        this.buckets = buckets;
        this.limiter = limiter;
        this.meters = meters;
        this.proxy = proxy;
    }

    void handle(RoutingContext ctx) {
        String path = Routes.canonical(ctx);
        String service = Routes.service(path);
        if (service == null) {
            Replies.fail(ctx, ApiRefusal.NOT_FOUND.refused());
            return;
        }
        identify(ctx, path)
                .onComplete(who -> limit(ctx, path, service, who.result(), () -> {
                    if (who.failed()) {
                        Replies.fail(ctx, who.cause());
                    } else {
                        proxy.forward(ctx, service);
                    }
                }));
    }

    /** Null for a request without a token. A token that comes along with a request for one is not looked at. */
    private Future<Principal> identify(RoutingContext ctx, String path) {
        return ctx.request().getHeader("Authorization") == null || Routes.signsIn(path)
                ? Future.succeededFuture()
                : authenticator.authenticate(ctx.request());
    }

    /** Guessing tokens is limited like asking without one. */
    private void limit(RoutingContext ctx, String path, String service, Principal who, Runnable next) {
        List<Bucket> counted =
                buckets.of(who, Call.addressOf(ctx), service, ctx.request().method(), path);
        if (counted.isEmpty()) {
            next.run();
        } else {
            limiter.check(counted).onSuccess(verdict -> decide(ctx, verdict, next));
        }
    }

    private void decide(RoutingContext ctx, Verdict verdict, Runnable next) {
        meters.decided(verdict);
        ctx.response()
                .putHeader("RateLimit-Limit", Integer.toString(verdict.limit()))
                .putHeader("RateLimit-Remaining", Integer.toString(verdict.remaining()))
                .putHeader("RateLimit-Reset", Integer.toString(verdict.resetSeconds()));
        if (verdict.allowed()) {
            next.run();
        } else {
            Replies.fail(ctx, ApiRefusal.RATE_LIMITED.refused().retryAfter(Math.max(1, verdict.retrySeconds())));
        }
    }
}
