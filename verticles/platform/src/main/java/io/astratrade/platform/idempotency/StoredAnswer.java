package io.astratrade.platform.idempotency;

import io.vertx.core.json.JsonObject;
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

    JsonObject headersAsJson() {
        JsonObject json = new JsonObject();
        headers.forEach(json::put);
        return json;
    }
}
