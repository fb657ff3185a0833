package io.astratrade.gateway;

import io.astratrade.gateway.limit.Bucket;
import io.astratrade.gateway.limit.Buckets;
import io.astratrade.gateway.limit.LimitMeters;
import io.astratrade.gateway.limit.RateLimiter;
import io.astratrade.gateway.limit.Verdict;
import io.astratrade.gateway.proxy.Proxy;
import io.astratrade.gateway.proxy.Routes;
import io.astratrade.platform.api.ApiRefusal;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Replies;
import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.Principal;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

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
        String path = Routes.canonical(ctx);
        String service = Routes.service(path);
        if (service == null) {
            Replies.fail(ctx, ApiRefusal.NOT_FOUND.refused());
        } else if (ctx.request().getHeader("Authorization") == null || Routes.signsIn(path)) {
            admit(ctx, path, service, null);
        } else {
            identify(ctx, path, service);
        }
    }

    private void identify(RoutingContext ctx, String path, String service) {
        Principal known = authenticator.known(ctx.request());
        if (known != null) {
            admit(ctx, path, service, known);
            return;
        }
        authenticator
                .authenticate(ctx.request())
                .onSuccess(principal -> admit(ctx, path, service, principal))
                .onFailure(refusal -> refuse(ctx, refusal));
    }

    private void admit(RoutingContext ctx, String path, String service, Principal who) {
        String address = Call.addressOf(ctx);
        String client = who == null ? address : who.userId();
        List<Bucket> counted =
                limited ? buckets.of(client, address, service, ctx.request().method(), path) : List.of();
        count(ctx, counted, () -> proxy.forward(ctx, service));
    }

    /** Guessing tokens is limited like asking without one. */
    private void refuse(RoutingContext ctx, Throwable refusal) {
        List<Bucket> counted = limited ? buckets.ofAddress(Call.addressOf(ctx)) : List.of();
        count(ctx, counted, () -> Replies.fail(ctx, refusal));
    }

    private void count(RoutingContext ctx, List<Bucket> counted, Runnable within) {
        if (counted.isEmpty()) {
            within.run();
        } else {
            limiter.check(counted).onSuccess(verdict -> follow(ctx, verdict, within));
        }
    }

    private void follow(RoutingContext ctx, Verdict verdict, Runnable within) {
        meters.decided(verdict);
        ctx.response()
                .putHeader("RateLimit-Limit", Integer.toString(verdict.limit()))
                .putHeader("RateLimit-Remaining", Integer.toString(verdict.remaining()))
                .putHeader("RateLimit-Reset", Integer.toString(verdict.resetSeconds()));
        if (verdict.allowed()) {
            within.run();
        } else {
            Replies.fail(ctx, ApiRefusal.RATE_LIMITED.refused().retryAfter(Math.max(1, verdict.retrySeconds())));
        }
    }
}
