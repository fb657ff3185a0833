package io.astratrade.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.access.Operations.Operation;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestUser;
import io.vertx.core.json.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An owner with things of their own and a stranger who asks for them, through the gateway. */
final class AccessProbe {
    private static final TestUser OWNER = new TestUser("owner");

    /** Path parameters whose things everybody may know of, beside those that a contract marks with `x-shared`. */
    private static final Set<String> SHARED = Set.of("user_id");

    private final TestHttp gateway;
    private final List<Operation> operations;
    private final TestHttp owner;
    private final TestHttp stranger;
    private final Map<String, String> owned = new HashMap<>();

    AccessProbe(TestHttp gateway, List<Operation> operations) {
        this.gateway = gateway;
        this.operations = operations;
        this.owner = OWNER.join(gateway);
        this.stranger = new TestUser("stranger").join(gateway);
    }

    TestHttp owner() {
        return owner;
    }

    /** Names a thing that the owner could not make with the example of its contract. */
    void owns(String parameter, String id) {
        owned.put(parameter, id);
    }

    /** Whether an operation is about something that has an owner. */
    static boolean aboutAnObject(Operation operation) {
        return !operation.open()
                && operation.roles().isEmpty()
                && !ownedParameters(operation).isEmpty();
    }

    void refusesWithoutAToken(Operation operation) {
        assertThat(send(gateway, operation, operation.sample()).status()).isEqualTo(401);
    }

    void refusesWithoutTheRole(Operation operation) {
        send(stranger, operation, operation.sample()).refuses(403, "AUTH_FORBIDDEN");
    }

    /** The owner's very thing, which the owner can have: another's is not there. */
    void hidesWhatIsAnothers(Operation operation) {
        String path = operation.path();
        for (String parameter : operation.parameters()) {
            String value = ownedParameters(operation).contains(parameter)
                    ? owned.computeIfAbsent(parameter, name -> thing(operation, name))
                    : operation.samples().get(parameter);
            path = path.replace("{" + parameter + "}", value);
        }
        assertThat(send(stranger, operation, path).status()).as(path).isEqualTo(404);
    }

    /** A new session's token of the owner. */
    String token() {
        return OWNER.token(gateway);
    }

    private static List<String> ownedParameters(Operation operation) {
        return operation.parameters().stream()
                .filter(name -> name.endsWith("_id"))
                .filter(name -> !SHARED.contains(name) && !operation.shared().contains(name))
                .toList();
    }

    /** One from the owner's list, or one that the owner makes, as the contract has it at the path before the parameter. */
    private String thing(Operation operation, String parameter) {
        String collection = operation.path().substring(0, operation.path().indexOf("/{" + parameter + "}"));
        if (known("GET", collection) != null) {
            JsonArray items = owner.get(collection).succeeds(200).json().getJsonArray("items");
            if (!items.isEmpty()) {
                return items.getJsonObject(0).getString("id");
            }
        }
        Operation making = known("POST", collection);
        assertThat(making)
                .as("%s: the owner has no %s, and no POST %s makes one", operation, parameter, collection)
                .isNotNull();
        return send(owner, making, collection).succeeds(201).json().getString("id");
    }

    private Operation known(String method, String path) {
        return operations.stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    private static Answer send(TestHttp http, Operation operation, String path) {
        TestHttp keyed = http.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        return operation.body() == null
                ? keyed.sendBytes(operation.method(), path, new byte[0])
                : keyed.sendJson(operation.method(), path, operation.body().encode());
    }
}
