package io.astratrade.testkit;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpHeaders;

/** What a server answered to {@link TestHttp}. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** The body as an object; fails when it is something else. */
    public JsonObject json() {
        return new JsonObject(body);
    }

    public JsonArray jsonArray() {
        return new JsonArray(body);
    }

    /** First value of the header, null when absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** The {@code code} member of a problem document. */
    public String code() {
        return json().getString("code");
    }
}
