package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astratrade.platform.contract.schema.ContractException;
import io.astratrade.platform.refusal.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The OpenAPI 3.1 document of a service: `openapi/<service>.yaml` on the class path, as served and as compiled. */
public final class Contract {
    private final String yaml;
    private final PathTable paths = new PathTable();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private Contract(JsonNode document) {
        this.yaml = ContractDocument.text(document);
        document.path("paths").properties().forEach(path -> add(document, path.getKey(), path.getValue()));
    }

    /** Reads and compiles a contract on a worker thread, since that takes tens of milliseconds. */
    public static Future<Contract> load(Vertx vertx, String service, List<Refusal> refusals) {
        return vertx.executeBlocking(() -> of(service, refusals), false);
    }

    /** @throws ContractException when it is not there or not one that can be held to */
    public static Contract of(String service) {
        return of(service, List.of());
    }

    /** @param refusals what the service says no with, served with the contract */
    public static Contract of(String service, List<Refusal> refusals) {
        ObjectNode document = ContractDocument.read(service);
        ProblemCodes.addTo(document, refusals);
        return new Contract(document);
    }

    private void add(JsonNode document, String path, JsonNode described) {
        PathItem item = paths.itemOf(PathTemplate.of(path));
        OperationCompiler compiler = new OperationCompiler(document, item.template(), described);
        for (Operation operation : compiler.operations()) {
            item.add(operation);
            if (operations.put(operation.id(), operation) != null) {
                throw new ContractException("Two operations are called " + operation.id());
            }
        }
    }

    /** As it is served: complete in itself. */
    public String yaml() {
        return yaml;
    }

    public Collection<Operation> operations() {
        return operations.values();
    }

    public Optional<Operation> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** @param path without a query, still percent-encoded */
    public Optional<PathMatch> match(String path) {
        return paths.match(path);
    }
}
