package io.astratrade.platform.api;

import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.http.AllowedMethods;
import io.astratrade.platform.idempotency.Idempotency;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ValidatableRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Mounts endpoints on the operations of a contract; every operation must get exactly one endpoint. */
public final class ApiRouter {
    private static final RequestExtractor EXTRACTOR = RequestExtractor.withBodyHandler();

    private final RouterBuilder builder;
    private final Contract contract;
    private final Authenticator authenticator;
    private final List<String> mounted = new ArrayList<>();
    private final Set<String> recorded = new HashSet<>();

    public ApiRouter(Vertx vertx, Contract contract, Authenticator authenticator) {
        this.builder = RouterBuilder.create(vertx, contract.parsed(), ApiRouter::strictly);
        this.contract = contract;
        this.authenticator = authenticator;
    }

    /** An endpoint for anybody; a valid token is still recognised. */
    public ApiRouter open(String operationId, Endpoint endpoint) {
        return mount(operationId, true, this::recognise, endpoint);
    }

    /** An endpoint for holders of a valid token. */
    public ApiRouter secured(String operationId, Endpoint endpoint) {
        return mount(operationId, true, guard(operationId), endpoint);
    }

    /**
     * A change by an administrator: one transaction, at most once per Idempotency-Key, recorded in it with its actor and
     * reason. The contract names the roles.
     */
    public ApiRouter admin(String operationId, Database database, IdempotentEndpoint.Work work) {
        recorded.add(operationId);
        return secured(
                operationId,
                IdempotentEndpoint.of(database, new Idempotency(), AdminActions.recorded(operationId, work)));
    }

    /** A secured endpoint that decodes its body itself, as strictly as the contract: for the hottest routes only. */
    public ApiRouter securedSelfDecoding(String operationId, Endpoint endpoint) {
        return mount(operationId, false, guard(operationId), endpoint);
    }

    /** @throws IllegalStateException naming the operations of the contract that have no endpoint */
    public Router build() {
        Set<String> missing = contract.parsed().operations().stream()
                .map(Operation::getOperationId)
                .filter(id -> !mounted.contains(id))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Operations without an endpoint: " + missing);
        }
        Router router = builder.createRouter();
        AllowedMethods.complete(router, contract);
        return router;
    }

    private ApiRouter mount(String operationId, boolean validate, Handler<RoutingContext> guard, Endpoint endpoint) {
        OpenAPIRoute route = builder.getRoute(operationId);
        if (route == null || mounted.contains(operationId)) {
            throw new IllegalStateException("Not in the contract, or mounted twice: " + operationId);
        }
        mounted.add(operationId);
        route.setDoSecurity(false).setDoValidation(validate);
        route.addHandler(guard);
        route.addHandler(ctx -> run(endpoint, ctx));
        return this;
    }

    /** The contract's own parser accepts a key twice and several documents; ours does not. */
    private static Future<ValidatableRequest> strictly(RoutingContext ctx, Operation operation) {
        Buffer body = ctx.body().buffer();
        if (operation.getRequestBody() != null && body != null && body.length() > 0) {
            ctx.put(Call.BODY, StrictJson.object(body));
        }
        return EXTRACTOR.extractValidatableRequest(ctx, operation);
    }

    private Handler<RoutingContext> guard(String operationId) {
        OpenAPIRoute route = builder.getRoute(operationId);
        if (route == null) {
            throw new IllegalStateException("Not in the contract: " + operationId);
        }
        Operation operation = route.getOperation();
        boolean reads = operation.getHttpMethod().equals(HttpMethod.GET);
        if (RoleGuard.administers(operation) && !reads && !recorded.contains(operationId)) {
            throw new IllegalStateException(operationId + " changes something and must be mounted with admin()");
        }
        RoleGuard roles = RoleGuard.of(operation);
        return ctx -> authenticate(ctx, roles);
    }

    private void authenticate(RoutingContext ctx, RoleGuard roles) {
        Principal known = authenticator.known(ctx.request());
        if (known != null) {
            admit(ctx, known, roles);
            return;
        }
        authenticator
                .authenticate(ctx.request())
                .onSuccess(who -> admit(ctx, who, roles))
                .onFailure(e -> Replies.fail(ctx, e));
    }

    private static void admit(RoutingContext ctx, Principal who, RoleGuard roles) {
        if (roles.admits(who)) {
            admit(ctx, who);
        } else {
            Replies.fail(ctx, ApiRefusal.AUTH_FORBIDDEN.refused());
        }
    }

    private void recognise(RoutingContext ctx) {
        authenticator
                .authenticate(ctx.request())
                .onSuccess(who -> admit(ctx, who))
                .onFailure(e -> ctx.next());
    }

    private static void admit(RoutingContext ctx, Principal who) {
        ctx.put(Call.PRINCIPAL, who);
        ctx.next();
    }

    private static void run(Endpoint endpoint, RoutingContext ctx) {
        try {
            endpoint.handle(new Call(ctx))
                    .onSuccess(reply -> Replies.send(ctx, reply))
                    .onFailure(e -> Replies.fail(ctx, e));
        } catch (RuntimeException e) {
            Replies.fail(ctx, e);
        }
    }
}
