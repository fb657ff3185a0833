package io.astratrade.platform.api;

import io.astratrade.platform.api.answer.ResponseBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A successful answer: status, JSON body (empty when null) and headers beyond the usual ones. */
public record Reply(int status, Buffer body, Map<String, String> headers) {
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    public static Reply ok(JsonObject body) {
        return new Reply(200, body.toBuffer(), Map.of());
    }

    public static Reply created(JsonObject body) {
        return new Reply(201, body.toBuffer(), Map.of());
    }

    /** With a body that is JSON already. */
    public static Reply created(Buffer body) {
        return new Reply(201, body, Map.of());
    }

    public static Reply noContent() {
        return new Reply(204, null, Map.of());
    }

    /** One page of a list; `nextCursor` is null on the last. */
    public static Reply page(List<JsonObject> items, String nextCursor) {
        return ok(new JsonObject().put("items", new JsonArray(items)).put("next_cursor", nextCursor));
    }

    /** Writes it as the answer to a request, unless that has one. */
    void send(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        if (response.ended()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        if (body == null) {
            response.end();
        } else {
            String type = headers.get("Content-Type");
            ResponseBody.end(ctx, type == null ? JSON : type, body);
        }
    }

    /** The same answer with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, body, all);
    }
}
