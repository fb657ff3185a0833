package io.astratrade.platform.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** JSON as clients must write it: one object, UTF-8, no key twice, nothing after it, nesting at most 32, no U+0000. */
public final class StrictJson {
    /** For decoders that read tokens themselves under the same rules. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(64)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private StrictJson() {}

    /** @throws RefusedException REQUEST_MALFORMED_JSON or REQUEST_INVALID with the pointer where reading stopped */
    @SuppressWarnings("unchecked")
    public static JsonObject object(Buffer bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes.getBytes())) {
            Object value = MAPPER.readValue(parser, Object.class);
            if (value instanceof Map<?, ?> map) {
                refuseNul("", map);
                return new JsonObject((Map<String, Object>) map);
            }
            throw ApiRefusal.REQUEST_INVALID
                    .refused("The body must be a JSON object")
                    .at("", "must be an object");
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** PostgreSQL cannot hold it in a text. */
    private static void refuseNul(String pointer, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> refuseNul(pointer + "/" + key, inner));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> refuseNul(pointer, inner));
        } else if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw ApiRefusal.REQUEST_INVALID
                    .refused("A text of the body holds the character U+0000")
                    .at(pointer, "must not hold U+0000");
        }
    }

    /** What to answer when reading the bytes failed. */
    public static RefusedException malformed(IOException e) {
        String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : "not UTF-8 JSON";
        String shown = e instanceof StreamConstraintsException ? "too deeply nested or too long a number" : reason;
        return ApiRefusal.REQUEST_MALFORMED_JSON.refused(firstLine(shown)).at(pointer(e), firstLine(shown));
    }

    private static String pointer(IOException e) {
        if (e instanceof JsonProcessingException json && json.getProcessor() instanceof JsonParser parser) {
            return parser.getParsingContext().pathAsPointer().toString();
        }
        return "";
    }

    private static String firstLine(String text) {
        return text == null ? "not valid JSON" : text.lines().findFirst().orElse("not valid JSON");
    }
}
