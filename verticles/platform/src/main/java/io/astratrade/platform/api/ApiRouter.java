package io.astratrade.platform.api;

import io.astratrade.platform.api.answer.OtherMethods;
import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.contract.Operation;
import io.astratrade.platform.contract.PathMatch;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mounts endpoints on the operations of a contract; every operation must get exactly one endpoint. A request finds its
 * operation by path and method, is authenticated, held to the contract and handed over.
 */
public final class ApiRouter {
    private record Mounted(
            Operation operation, boolean decodesItself, Handler<RoutingContext> guard, Endpoint endpoint) {}

    private final Vertx vertx;
    private final Contract contract;
    private final Authenticator authenticator;
    private final Map<String, Mounted> mounted = new HashMap<>();
    private final Set<String> recorded = new HashSet<>();

    public ApiRouter(Vertx vertx, Contract contract, Authenticator authenticator) {
        this.vertx = vertx;
        this.contract = contract;
        this.authenticator = authenticator;
    }

    /** An endpoint for anybody; a valid token is still recognised. */
    public ApiRouter open(String operationId, Endpoint endpoint) {
        return mount(operationId, false, this::recognise, endpoint);
    }

    /** An endpoint for holders of a valid token. */
    public ApiRouter secured(String operationId, Endpoint endpoint) {
        return mount(operationId, false, guard(operationId), endpoint);
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
        return mount(operationId, true, guard(operationId), endpoint);
    }

    /** @throws IllegalStateException naming the operations of the contract that have no endpoint */
    public Router build() {
        List<String> missing = contract.operations().stream()
                .map(Operation::id)
                .filter(id -> !mounted.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Operations without an endpoint: " + missing);
        }
        Router router = Router.router(vertx);
        router.route().handler(this::route);
        return router;
    }

    private ApiRouter mount(
            String operationId, boolean decodesItself, Handler<RoutingContext> guard, Endpoint endpoint) {
        Operation operation = contract.operation(operationId).orElse(null);
        if (operation == null || mounted.containsKey(operationId)) {
            throw new IllegalStateException("Not in the contract, or mounted twice: " + operationId);
        }
        mounted.put(operationId, new Mounted(operation, decodesItself, guard, endpoint));
        return this;
    }

    private void route(RoutingContext ctx) {
        Optional<PathMatch> match = contract.match(ctx.normalizedPath());
        if (match.isEmpty()) {
            ctx.next();
            return;
        }
        HttpMethod method = ctx.request().method();
        Optional<Operation> operation = match.get().item().operation(method.name());
        if (operation.isEmpty()) {
            OtherMethods.answer(ctx, match.get().item().allow());
            return;
        }
        ctx.put(Call.MATCH, match.get());
        ctx.put(Call.OPERATION, operation.get());
        mounted.get(operation.get().id()).guard().handle(ctx);
    }

    private Handler<RoutingContext> guard(String operationId) {
        Operation operation = contract.operation(operationId)
                .orElseThrow(() -> new IllegalStateException("Not in the contract: " + operationId));
        boolean reads = operation.method().equals("GET");
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

    private void admit(RoutingContext ctx, Principal who, RoleGuard roles) {
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
                .onFailure(e -> run(ctx));
    }

    private void admit(RoutingContext ctx, Principal who) {
        ctx.put(Call.PRINCIPAL, who);
        run(ctx);
    }

    private void run(RoutingContext ctx) {
        Operation operation = ctx.get(Call.OPERATION);
        Mounted found = mounted.get(operation.id());
        try {
            ctx.put(Call.ARGUMENTS, ContractRequest.arguments(ctx, operation, ctx.get(Call.MATCH)));
            if (operation.hasBody() && !found.decodesItself()) {
                ctx.put(Call.BODY, ContractRequest.body(ctx, operation));
            }
            found.endpoint()
                    .handle(new Call(ctx))
                    .onSuccess(reply -> reply.send(ctx))
                    .onFailure(e -> Replies.fail(ctx, e));
        } catch (RuntimeException e) {
            Replies.fail(ctx, e);
        }
    }
}
