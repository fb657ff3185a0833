package io.astratrade.gateway;

import io.astratrade.gateway.limit.Buckets;
import io.astratrade.gateway.limit.LimitMeters;
import io.astratrade.gateway.limit.RateLimiter;
import io.astratrade.gateway.limit.Verdict;
import io.astratrade.gateway.proxy.Proxy;
import io.astratrade.gateway.proxy.Routes;
import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.http.ApiRefusal;
import io.astratrade.platform.http.Call;
import io.astratrade.platform.http.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** What every request to a service passes: its token is checked if it has one, then its limits, then it is sent on. */
final class Admission {
    private final Authenticator authenticator;
    private final RateLimiter limiter;
    private final LimitMeters meters;
    private final Buckets buckets;
    private final Proxy proxy;
    private final boolean limited;

    Admission(
            Authenticator authenticator,
            RateLimiter limiter,
            LimitMeters meters,
            GatewayConfig.Limits limits,
            Proxy proxy) {
        this.authenticator = authenticator;
        this.limiter = limiter;
        this.meters = meters;
        this.buckets = new Buckets(limits);
        this.proxy = proxy;
        this.limited = limits.enabled();
    }

    void handle(RoutingContext ctx) {
        String service = Routes.service(ctx.request().path());
        if (service == null) {
            Replies.fail(ctx, ApiRefusal.NOT_FOUND.refused());
        } else if (ctx.request().getHeader("Authorization") == null) {
            admit(ctx, service, null);
        } else {
            identify(ctx, service);
        }
    }

    private void identify(RoutingContext ctx, String service) {
        Principal known = authenticator.known(ctx.request());
        Future<Principal> who =
                known != null ? Future.succeededFuture(known) : authenticator.authenticate(ctx.request());
        who.onSuccess(principal -> admit(ctx, service, principal)).onFailure(refusal -> Replies.fail(ctx, refusal));
    }

    private void admit(RoutingContext ctx, String service, Principal who) {
        if (!limited) {
            proxy.forward(ctx, service);
            return;
        }
        String address = Call.addressOf(ctx);
        String client = who == null ? address : who.userId();
        limiter.check(buckets.of(
                        client,
                        address,
                        service,
                        ctx.request().method(),
                        ctx.request().path()))
                .onSuccess(verdict -> follow(ctx, service, verdict));
    }

    private void follow(RoutingContext ctx, String service, Verdict verdict) {
        meters.decided(verdict);
        ctx.response()
                .putHeader("RateLimit-Limit", Integer.toString(verdict.limit()))
                .putHeader("RateLimit-Remaining", Integer.toString(verdict.remaining()))
                .putHeader("RateLimit-Reset", Integer.toString(verdict.resetSeconds()));
        if (verdict.allowed()) {
            proxy.forward(ctx, service);
        } else {
            Replies.fail(ctx, ApiRefusal.RATE_LIMITED.refused().retryAfter(Math.max(1, verdict.retrySeconds())));
        }
    }
}
