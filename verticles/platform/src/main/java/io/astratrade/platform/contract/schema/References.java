package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows `$ref` inside one document. */
public final class References {
    private References() {}

    public static JsonNode resolve(JsonNode document, String reference) {
        JsonNode target = reference.startsWith("#/") ? document.at(reference.substring(1)) : document.path("#");
        if (target.isMissingNode()) {
            throw new ContractException("Refers to nothing: " + reference);
        }
        return target;
    }

    /** What a node says, or what the one it refers to says. */
    public static JsonNode follow(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? follow(document, resolve(document, node.get("$ref").asText()))
                : node;
    }
}
