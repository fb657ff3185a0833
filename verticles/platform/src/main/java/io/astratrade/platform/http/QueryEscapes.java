package io.astratrade.platform.http;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.ext.web.RoutingContext;

/** Refuses a query in which a percent sign is not followed by two hexadecimal digits (RFC 3986, 2.1): it means nothing. */
final class QueryEscapes {
    private static final int HEXADECIMAL = 16;

    private QueryEscapes() {}

    static void check(RoutingContext ctx) {
        String query = ctx.request().query();
        if (query == null || wellFormed(query)) {
            ctx.next();
        } else {
            Replies.fail(ctx, ApiRefusal.REQUEST_INVALID.refused("The query has a % without two hexadecimal digits"));
        }
    }

    static boolean wellFormed(String query) {
        for (int at = query.indexOf('%'); at >= 0; at = query.indexOf('%', at + 1)) {
            if (at + 2 >= query.length() || !digit(query.charAt(at + 1)) || !digit(query.charAt(at + 2))) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return c < 128 && Character.digit(c, HEXADECIMAL) >= 0;
    }
}
