package io.astratrade.platform.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astratrade.platform.contract.check.Pointer;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * JSON as clients must write it: one object in UTF-8, no key twice, nothing after it, at most 32 levels and 10,000
 * tokens, numbers of at most 64 digits, names of at most 256 characters, and {@link StrictText} in every text.
 */
public final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxTokenCount(10_000)
                    .maxNameLength(256)
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
        try (JsonParser parser = parser(bytes)) {
            Object value = MAPPER.readValue(parser, Object.class);
            if (value instanceof Map<?, ?> map) {
                StrictText.checkAll(Pointer.ROOT, map);
                return new JsonObject((Map<String, Object>) map);
            }
            throw ApiRefusal.REQUEST_INVALID
                    .refused("The body must be a JSON object")
                    .at("", "must be an object");
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** For decoders that read tokens themselves under the same rules; they check texts with {@link StrictText}. */
    public static JsonParser parser(Buffer buffer) throws IOException {
        byte[] bytes = buffer.getBytes();
        int sound = Utf8.soundUpTo(bytes);
        if (sound < bytes.length) {
            throw ApiRefusal.REQUEST_MALFORMED_JSON
                    .refused("The body is not UTF-8")
                    .at(pointerAt(bytes, sound), "is not UTF-8");
        }
        return FACTORY.createParser(bytes);
    }

    /** What to answer when reading the bytes failed. */
    public static RefusedException malformed(IOException e) {
        String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : "not JSON";
        String shown = e instanceof StreamConstraintsException
                ? "too deeply nested, too many values, too long a name or too long a number"
                : firstLine(reason);
        return ApiRefusal.REQUEST_MALFORMED_JSON.refused(shown).at(pointer(e), shown);
    }

    /** Where reading ends that gets no further than this byte. */
    private static String pointerAt(byte[] bytes, int end) {
        try (JsonParser parser = FACTORY.createParser(Arrays.copyOf(bytes, end))) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return "";
        } catch (IOException e) {
            return pointer(e);
        }
    }

    private static String pointer(IOException e) {
        if (e instanceof JsonProcessingException json && json.getProcessor() instanceof JsonParser parser) {
            return StrictText.shown(parser.getParsingContext().pathAsPointer().toString());
        }
        return "";
    }

    private static String firstLine(String text) {
        return text == null
                ? "not valid JSON"
                : StrictText.shown(text.lines().findFirst().orElse("not valid JSON"));
    }
}
