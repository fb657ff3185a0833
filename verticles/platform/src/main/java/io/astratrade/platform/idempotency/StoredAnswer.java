package io.astratrade.platform.idempotency;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it was, or will be, given.
 *
 * @param headers beyond those that every answer has
 * @param body empty when there is none
 * @param replayed whether it is the answer of an earlier request
 */
public record StoredAnswer(int status, Map<String, String> headers, String body, boolean replayed) {
    /** The answer that a request gets first. */
    public static StoredAnswer fresh(int status, Map<String, String> headers, String body) {
        return new StoredAnswer(status, headers, body, false);
    }

    /** The answer of an earlier request, as the table has it. */
    static StoredAnswer repeated(Row row) {
        Map<String, String> headers = new LinkedHashMap<>();
        row.getJsonObject("headers").forEach(header -> headers.put(header.getKey(), (String) header.getValue()));
        return new StoredAnswer(row.getInteger("status"), headers, row.getString("body"), true);
    }

    JsonObject headersAsJson() {
        JsonObject json = new JsonObject();
        headers.forEach(json::put);
        return json;
    }
}
