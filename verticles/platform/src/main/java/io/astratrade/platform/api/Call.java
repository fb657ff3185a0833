package io.astratrade.platform.api;

import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.contract.Arguments;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.platform.tracing.CorrelationId;
import io.astratrade.platform.tracing.Traceparent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request as an endpoint sees it; already authenticated and valid against the contract. */
public final class Call {
    static final String PRINCIPAL = "astra.principal";
    static final String BODY = "astra.body";
    static final String MATCH = "astra.match";
    static final String OPERATION = "astra.operation";
    static final String ARGUMENTS = "astra.arguments";
    public static final String ADDRESS = "astra.address";
    private static final int DEFAULT_LIMIT = 20;

    private final RoutingContext ctx;

    public Call(RoutingContext ctx) {
        this.ctx = ctx;
    }

    /** Who is asking; only on secured endpoints. */
    public Principal principal() {
        return ctx.get(PRINCIPAL);
    }

    /** The principal when the request carried a valid token, on endpoints that need none. */
    public Optional<Principal> caller() {
        return Optional.ofNullable(ctx.get(PRINCIPAL));
    }

    /** A parameter of the path, decoded. */
    public String path(String name) {
        return arguments().get(name);
    }

    /** A parameter of the query, decoded; only those that the contract lists. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(arguments().get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(ctx.request().getHeader(name));
    }

    /** The body as an object; an empty one when there was no body. */
    public JsonObject body() {
        JsonObject body = ctx.get(BODY);
        return body == null ? new JsonObject() : body;
    }

    public Buffer rawBody() {
        Buffer bytes = ctx.body().buffer();
        return bytes == null ? Buffer.buffer() : bytes;
    }

    /** How many items a list may hold: `?limit=`, 20 when absent. */
    public int limit() {
        return number("limit", DEFAULT_LIMIT);
    }

    /** A parameter that the contract calls an integer. */
    public int number(String name, int otherwise) {
        return query(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** Where a list goes on: `?cursor=`. */
    public Optional<Cursor> cursor() {
        return query("cursor").map(Cursor::decode);
    }

    /** @throws RefusedException when it is longer than 255 bytes */
    public Optional<String> idempotencyKey() {
        return header("Idempotency-Key").map(Call::checkedKey);
    }

    /** Where events that come of this request say they come from. */
    public Cause cause() {
        String correlationId = CorrelationId.current();
        return new Cause(correlationId, correlationId, Traceparent.current());
    }

    /** The client's address, as a trusted proxy reports it when the request came through one. */
    public String remoteAddress() {
        return addressOf(ctx);
    }

    /** The address that limits and logs are about. */
    public static String addressOf(RoutingContext ctx) {
        return ctx.get(ADDRESS);
    }

    /** Identifies the operation, for idempotency: method and path with its parameters. */
    public String route() {
        return ctx.request().method() + " " + ctx.request().path();
    }

    public RoutingContext context() {
        return ctx;
    }

    private Arguments arguments() {
        return ctx.get(ARGUMENTS);
    }

    private static String checkedKey(String key) {
        if (key.isBlank() || key.getBytes(StandardCharsets.UTF_8).length > 255) {
            throw ApiRefusal.REQUEST_INVALID.refused("Idempotency-Key must have 1 to 255 bytes");
        }
        return key;
    }
}
