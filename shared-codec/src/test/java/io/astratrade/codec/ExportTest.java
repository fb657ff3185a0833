package io.astratrade.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.astratrade.codec.export.AsyncApi;
import io.astratrade.codec.export.JsonSchemas;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed schemas, samples and AsyncAPI documents are what the code says; -Dastra.export=true writes them anew. */
class ExportTest {
    private static final boolean WRITE = Boolean.getBoolean("astra.export");
    private static final ObjectWriter JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    @Test
    void exportedFilesAreUpToDate() throws IOException {
        Map<String, String> expected = expected();
        if (WRITE) {
            for (Map.Entry<String, String> file : expected.entrySet()) {
                Path path = Path.of(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.getValue());
            }
        }
        assertThat(committed()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenSampleIsReadAsItsEventAndWrittenAsItIs(EventType type) throws IOException {
        Map<String, String> fields = new ObjectMapper()
                .readValue(Files.readString(Path.of("samples", type.stream() + ".json")), new TypeReference<>() {});

        Envelope envelope = EventCodec.decode(fields);

        assertThat(envelope.data()).isEqualTo(Samples.of(type));
        assertThat(EventCodec.encode(envelope).texts()).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaTakesTheSampleAndRefusesOneWithoutARequiredField(EventType type) throws IOException {
        JsonObject schema = new JsonObject(text(JsonSchemas.of(type)));
        JsonObject data = new JsonObject(EventCodec.json(Samples.of(type)));

        assertThat(check(schema, data).getValid()).isTrue();
        for (Object required : schema.getJsonArray("required")) {
            JsonObject incomplete = data.copy();
            incomplete.remove((String) required);
            assertThat(check(schema, incomplete).getValid()).isFalse();
        }
    }

    private static OutputUnit check(JsonObject schema, JsonObject data) {
        JsonSchemaOptions options =
                new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("urn:astratrade");
        return Validator.create(JsonSchema.of(schema), options).validate(data);
    }

    static Stream<EventType> types() {
        return EventType.all().stream();
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (EventType type : EventType.all()) {
            files.put("schemas/" + type.stream() + ".json", text(JsonSchemas.of(type)));
            files.put(
                    "samples/" + type.stream() + ".json",
                    text(EventCodec.encode(sample(type)).texts()));
        }
        for (Map.Entry<String, Map<String, Object>> document :
                AsyncApi.documents().entrySet()) {
            files.put("asyncapi/" + document.getKey() + ".json", text(document.getValue()));
        }
        return files;
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String directory : List.of("asyncapi", "schemas", "samples")) {
            try (Stream<Path> paths = Files.list(Path.of(directory))) {
                for (Path path : paths.toList()) {
                    files.put(directory + "/" + path.getFileName(), Files.readString(path));
                }
            }
        }
        return files;
    }

    private static Envelope sample(EventType type) {
        String id = EventIds.deterministic(Samples.TIME.toEpochMilli(), 0, 1);
        return new Envelope(
                id, "subject-1", Samples.TIME, "correlation-1", "cause-1", null, "test@1.0.0", Samples.of(type));
    }

    private static String text(Object value) throws IOException {
        return JSON.writeValueAsString(value) + "\n";
    }
}
