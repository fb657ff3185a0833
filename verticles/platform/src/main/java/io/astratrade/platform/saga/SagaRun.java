package io.astratrade.platform.saga;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * One step of one saga as its action sees it.
 *
 * @param key the same at every attempt of this step, another for its undoing: the Idempotency-Key of remote calls
 * @param data what the saga was begun with, and what its steps have added
 */
public record SagaRun(UUID id, String key, JsonObject data) {}
