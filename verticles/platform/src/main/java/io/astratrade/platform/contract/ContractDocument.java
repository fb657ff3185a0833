package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.astratrade.platform.contract.schema.ContractException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the OpenAPI documents that lie on the class path as `openapi/NAME.yaml`. */
final class ContractDocument {
    private static final YAMLMapper YAML = new YAMLMapper();

    private ContractDocument() {}

    /** The contract of a service with the shared components it refers to. */
    static ObjectNode read(String service) {
        ObjectNode document = raw(service);
        SharedComponents.mergeInto(document);
        return document;
    }

    static ObjectNode raw(String service) {
        String resource = "openapi/" + service + ".yaml";
        try (InputStream in = ContractDocument.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new ContractException("No " + resource + " on the class path");
            }
            if (YAML.readTree(in) instanceof ObjectNode document) {
                return document;
            }
            throw new ContractException(resource + " is not an OpenAPI document");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
