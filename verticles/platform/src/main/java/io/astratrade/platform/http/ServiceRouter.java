package io.astratrade.platform.http;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.api.answer.ResponseBody;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.health.HealthEndpoints;
import io.astratrade.platform.http.connection.SlowClients;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.tracing.CorrelationId;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The concerns that every service stacks around its API, in this one place and order. */
public final class ServiceRouter {
    private static final String JSON = "application/json";
    private static final int FIRST_ERROR = 400;
    private static final int NOTHING_THERE = 404;
    private static final int END_OF_ERRORS = 600;

    private ServiceRouter() {}

    /** The concerns around any router: correlation, headers, CORS, access log, health, metrics, problems. */
    public static Router around(
            Vertx vertx, HttpConfig config, HealthEndpoints health, SlowClients clients, Supplier<String> metrics) {
        Router root = Router.router(vertx);
        root.route().handler(clients::begun);
        root.route().handler(CorrelationId::accept);
        root.route().handler(ctx -> noteAddress(ctx, config));
        root.route().handler(SecurityHeaders::add);
        root.route().handler(new AccessLog(config.accessLog(), config.slowRequest())::observe);
        if (!config.corsOrigins().isEmpty()) {
            root.route().handler(new Cors(config.corsOrigins()));
        }
        root.route().handler(ctx -> endWhenDraining(ctx, health));
        root.route().handler(Http2Fields::check);
        root.route().handler(PathSegments::check);
        root.route().handler(QueryEscapes::check);
        health.mount((path, page) -> AllowedMethods.get(root, path, page));
        AllowedMethods.get(root, "/metrics", ctx -> answerInside(ctx, metrics));
        IntStream.range(FIRST_ERROR, END_OF_ERRORS).forEach(status -> root.errorHandler(status, Replies::failed));
        root.errorHandler(NOTHING_THERE, ServiceRouter::nothingThere);
        return root;
    }

    /** Of a path without a root the router says so before any handler has seen it. */
    private static void nothingThere(RoutingContext ctx) {
        String path = ctx.request().path();
        if (path == null || PathSegments.areRooted(path)) {
            Replies.failed(ctx);
        } else {
            Replies.fail(ctx, ApiRefusal.REQUEST_INVALID.refused("The path does not begin at the root"));
        }
    }

    /** What comes through a proxy comes from outside, and the figures are for inside. */
    private static void answerInside(RoutingContext ctx, Supplier<String> metrics) {
        if (ctx.request().headers().contains("X-Forwarded-For")
                || ctx.request().headers().contains("Forwarded")) {
            Replies.fail(ctx, ApiRefusal.NOT_FOUND.refused());
        } else {
            ResponseBody.end(ctx, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
        }
    }

    /** Adds the API of a contract below `/`, with bodies read, bounded and checked. */
    public static Router withApi(Router root, HttpConfig config, Contract contract, Router api) {
        serveContract(root, contract);
        readBodies(root, config);
        root.route().handler(ServiceRouter::checkMediaType);
        root.route().subRouter(api);
        return root;
    }

    public static void serveContract(Router root, Contract contract) {
        AllowedMethods.get(root, "/openapi.yaml", ctx -> ResponseBody.end(ctx, "application/yaml", contract.yaml()));
    }

    /** From here on requests have their bodies, within the limit. */
    public static void readBodies(Router root, HttpConfig config) {
        root.route().handler(new BodyReader(config.bodyLimit()));
        root.route().handler(SlowClients::received);
    }

    private static void checkMediaType(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        Buffer body = ctx.body().buffer();
        boolean carriesBody = request.method() == HttpMethod.POST
                || request.method() == HttpMethod.PUT
                || request.method() == HttpMethod.PATCH;
        if (!carriesBody || body == null || body.length() == 0) {
            ctx.next();
            return;
        }
        String type = request.getHeader("Content-Type");
        if (type == null || !JSON.equalsIgnoreCase(withoutParameters(type))) {
            Replies.fail(ctx, ApiRefusal.REQUEST_UNSUPPORTED_MEDIA_TYPE.refused());
            return;
        }
        ctx.next();
    }

    private static String withoutParameters(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    /** What a proxy of ours says of its client's address is believed; from anybody else the header means nothing. */
    private static void noteAddress(RoutingContext ctx, HttpConfig config) {
        ctx.put(Call.ADDRESS, config.trustedProxies().client(ctx.request()));
        ctx.next();
    }

    /** Whoever keeps a connection open is asked to open the next one elsewhere. */
    private static void endWhenDraining(RoutingContext ctx, HealthEndpoints health) {
        if (!health.accepting()) {
            ctx.response().putHeader("Connection", "close");
        }
        ctx.next();
    }
}
