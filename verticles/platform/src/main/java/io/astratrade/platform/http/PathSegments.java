package io.astratrade.platform.http;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.contract.UriText;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers 404 to paths with a segment that names nothing: the router would leave it out, and `DELETE /orders/` with an id
 * that got lost would be taken for `DELETE /orders`.
 */
final class PathSegments {
    private static final String ROOT = "/";

    private PathSegments() {}

    static void check(RoutingContext ctx) {
        if (named(ctx.request().path())) {
            ctx.next();
        } else {
            Replies.fail(ctx, ApiRefusal.NOT_FOUND.refused("The path has an empty segment"));
        }
    }

    /** Whether they begin at the root, or are the star that stands for the server as a whole. */
    static boolean areRooted(String path) {
        return path.startsWith(ROOT) || path.equals("*");
    }

    /** Whether no segment is empty and the last is none that the router removes. */
    static boolean named(String path) {
        if (path == null || path.equals(ROOT)) {
            return true;
        }
        return !path.contains("//") && UriText.names(path.substring(path.lastIndexOf('/') + 1));
    }
}
