package io.astratrade.platform.http;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * Refuses what HTTP/2 can carry and HTTP/1.1 cannot: white space or controls in the path, controls in a field's value, a
 * field's name that is none (RFC 9113, 8.2.1). The parser of HTTP/1.1 lets none of it in, and a proxy could not pass it on.
 */
final class Http2Fields {
    private static final String IN_NAMES = "!#$%&'*+-.^_`|~";
    private static final int DELETE = 0x7f;

    private Http2Fields() {}

    static void check(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (request.version() != HttpVersion.HTTP_2 || wellFormed(request)) {
            ctx.next();
        } else {
            Replies.fail(
                    ctx, ApiRefusal.REQUEST_INVALID.refused("The path or a header has characters that none may have"));
        }
    }

    private static boolean wellFormed(HttpServerRequest request) {
        boolean fine = path(request.uri());
        for (Map.Entry<String, String> header : request.headers()) {
            fine = fine && name(header.getKey()) && value(header.getValue());
        }
        return fine;
    }

    static boolean path(String text) {
        return text.chars().allMatch(c -> c > ' ' && c != DELETE);
    }

    /** Pseudo-header fields have a colon before their name. */
    static boolean name(String text) {
        String plain = text.startsWith(":") ? text.substring(1) : text;
        return !plain.isEmpty()
                && plain.chars()
                        .allMatch(c -> c < DELETE && (Character.isLetterOrDigit(c) || IN_NAMES.indexOf(c) >= 0));
    }

    static boolean value(String text) {
        return text.chars().allMatch(c -> (c >= ' ' || c == '\t') && c != DELETE);
    }
}
