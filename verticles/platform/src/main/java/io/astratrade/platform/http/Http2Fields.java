package io.astratrade.platform.http;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * Refuses what HTTP/2 can carry and HTTP/1.1 cannot: a path without a root, white space or controls in it, controls in a field's
 * value or white space around it, a field's name that is none, two hosts, lengths that are no number (RFC 9113, 8.2 and 8.3).
 * The parser of HTTP/1.1 lets none of it in, and a proxy could not pass it on.
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
        MultiMap headers = request.headers();
        boolean fine = path(request.uri())
                && headers.getAll(HttpHeaders.HOST).size() <= 1
                && headers.getAll(HttpHeaders.CONTENT_LENGTH).stream().allMatch(Http2Fields::length);
        for (Map.Entry<String, String> header : headers) {
            fine = fine && name(header.getKey()) && value(header.getValue());
        }
        return fine;
    }

    static boolean path(String text) {
        return PathSegments.areRooted(text) && text.chars().allMatch(c -> c > ' ' && c != DELETE);
    }

    static boolean length(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Pseudo-header fields have a colon before their name. */
    static boolean name(String text) {
        String plain = text.startsWith(":") ? text.substring(1) : text;
        return !plain.isEmpty()
                && plain.chars()
                        .allMatch(c -> c < DELETE && (Character.isLetterOrDigit(c) || IN_NAMES.indexOf(c) >= 0));
    }

    static boolean value(String text) {
        return (text.isEmpty() || !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1)))
                && text.chars().allMatch(c -> (c >= ' ' || c == '\t') && c != DELETE);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
