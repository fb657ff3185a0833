package io.astratrade.platform.http;

import io.astratrade.platform.api.ApiRefusal;
import io.astratrade.platform.api.Contract;
import io.astratrade.platform.api.Replies;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a path answers to methods that it does not have (RFC 9110): HEAD like GET without the body, OPTIONS with what it
 * takes, and any other with 405 and the same.
 */
public final class AllowedMethods {
    private static final int NO_CONTENT = 204;

    private AllowedMethods() {}

    /** A page that can only be read. */
    public static void get(Router router, String path, Handler<RoutingContext> page) {
        router.get(path).method(HttpMethod.HEAD).handler(page);
        others(router, path, List.of(HttpMethod.GET));
    }

    /** To follow the operations of a contract. */
    public static void complete(Router api, Contract contract) {
        api.getRoutes().stream()
                .filter(route -> route.methods() != null && route.methods().contains(HttpMethod.GET))
                .forEach(route -> route.method(HttpMethod.HEAD));
        for (Path path : contract.parsed().getPaths()) {
            List<HttpMethod> methods =
                    path.getOperations().stream().map(Operation::getHttpMethod).toList();
            others(api, path.getName().replace('{', ':').replace("}", ""), methods);
        }
    }

    private static void others(Router router, String path, List<HttpMethod> methods) {
        Stream<HttpMethod> read = methods.contains(HttpMethod.GET) ? Stream.of(HttpMethod.HEAD) : Stream.empty();
        String allowed = Stream.of(methods.stream(), read, Stream.of(HttpMethod.OPTIONS))
                .flatMap(some -> some)
                .map(HttpMethod::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        router.route(path).handler(ctx -> answer(ctx, allowed));
    }

    private static void answer(RoutingContext ctx, String allowed) {
        ctx.response().putHeader("Allow", allowed);
        if (ctx.request().method() == HttpMethod.OPTIONS) {
            ctx.response().setStatusCode(NO_CONTENT).end();
        } else {
            Replies.fail(ctx, ApiRefusal.METHOD_NOT_ALLOWED.refused("This path takes " + allowed));
        }
    }
}
