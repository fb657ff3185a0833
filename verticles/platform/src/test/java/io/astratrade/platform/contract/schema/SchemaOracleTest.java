package io.astratrade.platform.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The compiled checks say the same of any value as a validator that interprets the schema. */
class SchemaOracleTest {
    private static final List<String> SCHEMAS = List.of("""
            {"type":"object","required":["a"],"additionalProperties":false,
             "properties":{"a":{"type":["string","null"],"minLength":1,"maxLength":2},"b":{"type":"integer","minimum":0}}}""", """
            {"type":"object","properties":{"a":{"type":"array","maxItems":2,"uniqueItems":true,"items":{"type":"string"}}},
             "minProperties":1,"maxProperties":2}""", """
            {"type":"object","properties":{"a":{"enum":["x",1,null]},"c":{"const":true}},
             "if":{"properties":{"a":{"const":"x"}}},"then":{"required":["b"]},"else":{"not":{"required":["b"]}}}""", """
            {"type":"object","additionalProperties":{"type":"number","exclusiveMinimum":-1,"maximum":1}}""", """
            {"anyOf":[{"required":["a"]},{"required":["b","c"]}],"allOf":[{"type":"object"}]}""", """
            {"oneOf":[{"required":["a"]},{"required":["b"]}],
             "properties":{"a":{"type":"string","pattern":"^[a-z]{1,2}(-x)*$"}}}""");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(tries = 3_000)
    void theyAgree(@ForAll("objects") Map<String, Object> value, @ForAll("schemas") String schema) throws Exception {
        JsonNode node = MAPPER.readTree(schema);
        boolean ours = SchemaCompiler.lenient(node)
                .compile(node)
                .fits(MAPPER.readValue(new JsonObject(value).encode(), Object.class));

        assertThat(ours)
                .as(schema + "\n" + new JsonObject(value).encode())
                .isEqualTo(oracle(schema).validate(new JsonObject(value)).getValid());
    }

    private static Validator oracle(String schema) {
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setBaseUri("https://astratrade.example/")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Flag);
        return Validator.create(JsonSchema.of(new JsonObject(schema)), options);
    }

    @Provide
    Arbitrary<String> schemas() {
        return Arbitraries.of(SCHEMAS);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<Object> scalars =
                Arbitraries.of((Object) "x", "", "ab", "abc", "ab-x", 0, 1, -1, 1.5, 1.0, true, false);
        Arbitrary<Object> values = Arbitraries.oneOf(
                scalars.injectNull(0.1),
                scalars.list().ofMaxSize(3).map(JsonArray::new),
                Arbitraries.maps(Arbitraries.of("a", "b"), scalars).ofMaxSize(2).map(JsonObject::new));
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), values).ofMaxSize(4);
    }
}
