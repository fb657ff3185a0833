package io.astratrade.platform.auth;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Source of the current public keys: a JWK Set (RFC 7517). */
@FunctionalInterface
public interface JwksSource {
    Future<JsonObject> fetch();

    /** Keys given in the configuration. */
    static JwksSource fixed(String jwks) {
        JsonObject parsed = new JsonObject(jwks);
        return () -> Future.succeededFuture(parsed);
    }
}
