package io.astratrade.platform.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import io.astratrade.platform.refusal.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCompilerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"multipleOf\":2}",
                "{\"properties\":{\"a\":{\"contains\":{}}}}",
                "{\"type\":\"text\"}",
                "{\"type\":\"string\",\"format\":\"hostname\"}",
                "{\"type\":\"string\",\"pattern\":\"(\"}",
                "{\"$ref\":\"#/nowhere\"}",
                "{\"$ref\":\"elsewhere.yaml#/a\"}",
                "{\"properties\":{\"a\":{\"$ref\":\"#\"}}}",
                "{\"properties\":{\"a\":7}}",
            })
    void whatNobodyWouldCheckFailsTheStart(String schema) {
        assertThatThrownBy(() -> SchemaCompiler.lenient(read(schema)).compile(read(schema)))
                .isInstanceOf(ContractException.class);
    }

    @Test
    void aFieldThatAnAnswerDoesNotDocumentIsFound() {
        String schema = """
                {"allOf":[{"properties":{"a":{"type":"string"}}}],"properties":{"b":{"properties":{"c":{}}}}}""";
        assertThat(found(schema, "{\"a\":\"x\",\"b\":{\"c\":1}}")).isEmpty();
        assertThat(found(schema, "{\"a\":\"x\",\"d\":1}")).contains("/d");
        assertThat(found(schema, "{\"b\":{\"d\":1}}")).contains("/b/d");
    }

    @Test
    void checkingEndsWithTheFindingsThatAreShown() {
        StringBuilder many = new StringBuilder("{\"x\":1");
        for (int i = 0; i < 1000; i++) {
            many.append(",\"f").append(i).append("\":1");
        }
        assertThat(found("{\"properties\":{\"a\":{}}}", many + "}")).hasSize(Findings.SHOWN);
    }

    private static List<String> found(String schema, String value) {
        Findings findings = new Findings(Findings.SHOWN);
        SchemaCompiler.closed(read(schema))
                .compile(read(schema))
                .check(JSON.convertValue(read(value), Object.class), Pointer.ROOT, findings);
        return findings.all().stream().map(FieldError::pointer).toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
