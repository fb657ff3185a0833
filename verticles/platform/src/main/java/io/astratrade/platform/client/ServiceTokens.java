package io.astratrade.platform.client;

import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.auth.Role;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Verifies tokens that other services sign for this one, with the key that their instance has in the registry. */
public final class ServiceTokens {
    private static final int LEEWAY_S = 5;

    private final Vertx vertx;
    private final ServiceRegistry registry;
    private final String service;

    /** @param service the callee, which tokens must be made for */
    public ServiceTokens(Vertx vertx, ServiceRegistry registry, String service) {
        this.vertx = vertx;
        this.registry = registry;
        this.service = service;
    }

    /** A principal with the role service; fails with AUTH_TOKEN_INVALID. */
    public Future<Principal> verify(String token) {
        String instance = header(token).getString("kid", "");
        return registry.instances()
                .map(all -> all.stream()
                        .filter(each ->
                                each.instance().equals(instance) && !each.key().isEmpty())
                        .findFirst()
                        .orElseThrow(ApiRefusal.AUTH_TOKEN_INVALID::refused))
                .compose(caller -> verify(token, caller));
    }

    private Future<Principal> verify(String token, ServiceInstance caller) {
        JWTOptions expected = new JWTOptions()
                .setIssuer("service:" + caller.service())
                .addAudience("service:" + service)
                .setLeeway(LEEWAY_S);
        return JWTAuth.create(
                        vertx, new JWTAuthOptions().setJWTOptions(expected).addJwk(caller.key()))
                .authenticate(new TokenCredentials(token))
                .recover(bad -> Future.failedFuture(ApiRefusal.AUTH_TOKEN_INVALID.refused()))
                .map(user -> principal(user, caller));
    }

    private static Principal principal(User user, ServiceInstance caller) {
        JsonObject claims = user.attributes().getJsonObject("accessToken", user.principal());
        if (!caller.service().equals(claims.getString("sub")) || claims.getLong("exp") == null) {
            throw ApiRefusal.AUTH_TOKEN_INVALID.refused();
        }
        return new Principal(
                id(caller.service()),
                caller.instance(),
                caller.service(),
                Role.SERVICE,
                "",
                Instant.ofEpochSecond(claims.getLong("exp")));
    }

    /** Name-based (version 3), so that it is the same everywhere and never that of a user (version 7). */
    private static UUID id(String service) {
        return UUID.nameUUIDFromBytes(("service:" + service).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject header(String token) {
        try {
            int dot = token.indexOf('.');
            return dot < 0
                    ? new JsonObject()
                    : new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.substring(0, dot))));
        } catch (IllegalArgumentException | DecodeException e) {
            return new JsonObject();
        }
    }
}
