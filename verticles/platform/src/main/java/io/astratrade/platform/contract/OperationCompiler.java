package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.schema.ContractException;
import io.astratrade.platform.contract.schema.References;
import io.astratrade.platform.contract.schema.SchemaCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compiles the operations of one path. */
record OperationCompiler(JsonNode document, PathTemplate template, JsonNode path) {
    static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String JSON = "application/json";

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        path.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                all.add(operation(entry.getKey().toUpperCase(Locale.ROOT), entry.getValue()));
            } else if (!entry.getKey().equals("parameters")) {
                throw new ContractException("Not a method: " + entry.getKey() + " of " + template.text());
            }
        });
        return all;
    }

    private Operation operation(String method, JsonNode described) {
        String id = described.path("operationId").asText();
        if (id.isEmpty()) {
            throw new ContractException(method + " " + template.text() + " has no operationId");
        }
        return new Operation(
                id,
                method,
                template,
                Parameters.of(document, path, described, template),
                body(described),
                Responses.of(document, described.path("responses")),
                roles(described));
    }

    private static List<String> roles(JsonNode described) {
        List<String> named = new ArrayList<>();
        described.path("x-roles").forEach(role -> named.add(role.asText()));
        return named;
    }

    private Operation.Body body(JsonNode described) {
        if (!described.has("requestBody")) {
            return null;
        }
        JsonNode body = References.follow(document, described.get("requestBody"));
        JsonNode schema = body.path("content").path(JSON).path("schema");
        if (schema.isMissingNode()) {
            throw new ContractException("Only bodies of " + JSON + " can be read: " + described.path("operationId"));
        }
        return new Operation.Body(
                body.path("required").asBoolean(),
                SchemaCompiler.lenient(document).compile(schema));
    }
}
