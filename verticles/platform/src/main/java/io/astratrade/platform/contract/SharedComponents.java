package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astratrade.platform.contract.schema.ContractException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Components that all contracts share, `openapi/shared.yaml`: merged into a contract as far as it refers to them, so that
 * what is served is complete in itself. The answers that any operation can give are added by rule.
 */
final class SharedComponents {
    private static final String REFERENCE = "#/components/";

    private final JsonNode shared;
    private final ObjectNode document;
    private final Deque<JsonNode> unread = new ArrayDeque<>();

    private SharedComponents(JsonNode shared, ObjectNode document) {
        this.shared = shared;
        this.document = document;
    }

    static void mergeInto(ObjectNode document) {
        SharedComponents merging = new SharedComponents(ContractDocument.raw("shared"), document);
        merging.refuseCopies();
        merging.addAnswers();
        merging.addReferred();
    }

    private ObjectNode components() {
        return document.withObject("/components");
    }

    /** Two wordings of one thing drift apart. */
    private void refuseCopies() {
        shared.path("components")
                .properties()
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    if (document.path("components").path(kind.getKey()).has(name)) {
                        throw new ContractException("Shared by all contracts already: " + kind.getKey() + "/" + name);
                    }
                }));
    }

    private void addAnswers() {
        document.path("paths").forEach(path -> path.properties().forEach(operation -> {
            if (OperationCompiler.METHODS.contains(operation.getKey())) {
                addAnswers((ObjectNode) operation.getValue());
            }
        }));
    }

    private void addAnswers(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        add(responses, "every");
        if (operation.has("x-roles")) {
            add(responses, "role");
        }
    }

    private void add(ObjectNode responses, String kind) {
        shared.path("answers").path(kind).properties().forEach(answer -> {
            if (!responses.has(answer.getKey())) {
                responses
                        .putObject(answer.getKey())
                        .put(
                                "$ref",
                                REFERENCE + "responses/" + answer.getValue().asText());
            }
        });
    }

    private void addReferred() {
        if (!document.path("security").isEmpty()) {
            components().set("securitySchemes", shared.at("/components/securitySchemes"));
        }
        unread.add(document);
        while (!unread.isEmpty()) {
            JsonNode node = unread.pop();
            node.forEach(unread::push);
            if (node.path("$ref").isTextual()) {
                addReferred(node.get("$ref").asText());
            }
        }
    }

    private void addReferred(String reference) {
        List<String> parts = List.of(reference.split("/"));
        if (!reference.startsWith(REFERENCE)
                || !document.at(reference.substring(1)).isMissingNode()) {
            return;
        }
        JsonNode component = shared.at(reference.substring(1));
        if (!component.isMissingNode()) {
            components().withObject("/" + parts.get(2)).set(parts.get(3), component);
            unread.push(component);
        }
    }
}
