package io.astratrade.launcher.access;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.module.ServiceModule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every operation of every contract of this build. */
final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** An operation, with the smallest body that its contract asks for; null when it needs none. */
    record Operation(
            String service, String id, String method, String path, JsonObject body, boolean open, List<String> roles) {
        boolean administers() {
            return path.startsWith("/api/v1/admin/");
        }

        /** The names in braces. */
        List<String> parameters() {
            return Stream.of(path.split("/"))
                    .filter(part -> part.startsWith("{"))
                    .map(part -> part.substring(1, part.length() - 1))
                    .toList();
        }

        @Override
        public String toString() {
            return service + " " + id + " (" + method + " " + path + ")";
        }
    }

    private Operations() {}

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        Modules.all().stream().map(ServiceModule::name).forEach(name -> add(all, name, contract(name)));
        return all;
    }

    private static void add(List<Operation> all, String service, JsonObject contract) {
        JsonArray usual = contract.getJsonArray("security", new JsonArray());
        contract.getJsonObject("paths").forEach(path -> {
            JsonObject operations = (JsonObject) path.getValue();
            operations.fieldNames().stream().filter(METHODS::contains).forEach(method -> {
                JsonObject operation = operations.getJsonObject(method);
                all.add(new Operation(
                        service,
                        operation.getString("operationId"),
                        method.toUpperCase(Locale.ROOT),
                        path.getKey(),
                        body(contract, operation),
                        operation.getJsonArray("security", usual).isEmpty(),
                        operation.getJsonArray("x-roles", new JsonArray()).stream()
                                .map(String::valueOf)
                                .toList()));
            });
        });
    }

    private static JsonObject body(JsonObject contract, JsonObject operation) {
        JsonObject request = operation.getJsonObject("requestBody");
        if (request == null) {
            return null;
        }
        JsonObject schema = resolved(contract, request)
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
        return (JsonObject) sample(contract, schema);
    }

    /** The smallest value that a schema accepts. */
    private static Object sample(JsonObject contract, JsonObject reference) {
        JsonObject schema = resolved(contract, reference);
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        return switch (String.valueOf(schema.getValue("type", "object"))) {
            case "object" -> {
                JsonObject sample = new JsonObject();
                schema.getJsonArray("required", new JsonArray())
                        .forEach(name -> sample.put(
                                String.valueOf(name),
                                sample(
                                        contract,
                                        schema.getJsonObject("properties").getJsonObject(String.valueOf(name)))));
                yield sample;
            }
            case "integer", "number" -> schema.getInteger("minimum", 1);
            case "boolean" -> true;
            case "array" -> new JsonArray();
            default -> "1".repeat(Math.max(1, schema.getInteger("minLength", 1)));
        };
    }

    private static JsonObject resolved(JsonObject contract, JsonObject schema) {
        String reference = schema.getString("$ref");
        if (reference == null) {
            return schema;
        }
        JsonObject here = contract;
        for (String part : reference.substring("#/".length()).split("/")) {
            here = here.getJsonObject(part);
        }
        return resolved(contract, here);
    }

    @SuppressWarnings("unchecked")
    private static JsonObject contract(String service) {
        try (InputStream in = Operations.class.getResourceAsStream("/openapi/" + service + ".yaml")) {
            return new JsonObject((Map<String, Object>) new YAMLMapper().readValue(in, Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
