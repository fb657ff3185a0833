package io.astratrade.launcher.access;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.module.ServiceModule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation of every contract of this build. */
public final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * An operation.
     *
     * @param body    the contract's example, or the smallest that it takes; null when it needs none
     * @param samples a value for each path parameter
     * @param shared  the path parameters whose things the contract calls everybody's (`x-shared`)
     * @param plain   whether the samples name what is always there
     */
    record Operation(
            String service,
            String id,
            String method,
            String path,
            JsonObject body,
            boolean open,
            List<String> roles,
            Map<String, String> samples,
            Set<String> shared,
            boolean plain) {
        /** The path with its samples. */
        String sample() {
            String filled = path;
            for (Map.Entry<String, String> each : samples.entrySet()) {
                filled = filled.replace("{" + each.getKey() + "}", each.getValue());
            }
            return filled;
        }

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
        return Modules.all().stream()
                .map(ServiceModule::domain)
                .flatMap(domain -> served(
                        domain.name(),
                        Contract.of(domain.name(), domain.refusals()).yaml())
                        .stream())
                .toList();
    }

    private static List<Operation> of(String service, JsonObject contract) {
        List<Operation> all = new ArrayList<>();
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
                                .toList(),
                        samples(contract, path.getKey(), operation),
                        shared(contract, operation),
                        plain(contract, operation)));
            });
        });
        return all;
    }

    /** A path that every user can read from a service; none when it has no such operation. */
    public static Optional<String> read(String service) {
        return all().stream()
                .filter(each -> each.service().equals(service) && each.method().equals("GET"))
                .filter(each -> each.path().startsWith("/api/v1/") && each.plain())
                .filter(each -> !each.open() && each.roles().isEmpty())
                .map(Operation::sample)
                .findFirst();
    }

    private static boolean plain(JsonObject contract, JsonObject operation) {
        return parameters(contract, operation)
                .filter(parameter -> parameter.getBoolean("required", false))
                .allMatch(parameter ->
                        resolved(contract, parameter.getJsonObject("schema")).containsKey("enum"));
    }

    private static Map<String, String> samples(JsonObject contract, String path, JsonObject operation) {
        Map<String, String> samples = new HashMap<>();
        parameters(contract, operation)
                .filter(parameter -> path.contains("{" + parameter.getString("name") + "}"))
                .forEach(parameter -> samples.put(
                        parameter.getString("name"),
                        sample(contract, parameter.getJsonObject("schema")).toString()));
        return samples;
    }

    private static Set<String> shared(JsonObject contract, JsonObject operation) {
        return parameters(contract, operation)
                .filter(parameter -> parameter.getBoolean("x-shared", false))
                .map(parameter -> parameter.getString("name"))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonObject> parameters(JsonObject contract, JsonObject operation) {
        return operation.getJsonArray("parameters", new JsonArray()).stream()
                .map(parameter -> resolved(contract, (JsonObject) parameter));
    }

    private static JsonObject body(JsonObject contract, JsonObject operation) {
        JsonObject request = operation.getJsonObject("requestBody");
        if (request == null) {
            return null;
        }
        JsonObject content =
                resolved(contract, request).getJsonObject("content").getJsonObject("application/json");
        return content.getJsonObject("example", (JsonObject) sample(contract, content.getJsonObject("schema")));
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
            default ->
                schema.getString("format", "").equals("uuid")
                        ? UUID.randomUUID().toString()
                        : text(schema);
        };
    }

    private static String text(JsonObject schema) {
        return "1".repeat(Math.max(1, schema.getInteger("minLength", 1)));
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

    /** The operations of a contract as it is served, complete in itself. */
    @SuppressWarnings("unchecked")
    static List<Operation> served(String service, String yaml) {
        try {
            return of(service, new JsonObject((Map<String, Object>) new YAMLMapper().readValue(yaml, Map.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
