package io.astratrade.platform.client;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/**
 * A call of another service.
 *
 * @param key the Idempotency-Key, the same at every attempt; empty for a request that changes nothing
 * @param body null for none
 * @param deadline of all attempts together
 */
public record ServiceRequest(
        String service, HttpMethod method, String path, String key, JsonObject body, Duration deadline) {
    private static final Duration USUAL = Duration.ofSeconds(5);

    public static ServiceRequest get(String service, String path) {
        return new ServiceRequest(service, HttpMethod.GET, path, "", null, USUAL);
    }

    /** A change, which the callee does once per key however often it is asked. */
    public static ServiceRequest post(String service, String path, String key, JsonObject body) {
        return new ServiceRequest(service, HttpMethod.POST, path, key, body, USUAL);
    }

    public ServiceRequest within(Duration limit) {
        return new ServiceRequest(service, method, path, key, body, limit);
    }
}
