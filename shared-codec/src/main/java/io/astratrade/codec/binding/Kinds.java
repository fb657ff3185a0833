package io.astratrade.codec.binding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.format.Rfc3339;
import io.astratrade.codec.format.WireName;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The kinds of fields that events have. */
final class Kinds {
    private static final Map<String, Object> DECIMAL = Map.of("type", "string", "pattern", "^-?[0-9]+(\\.[0-9]+)?$");

    private static final FieldKind LONG = new Whole(Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
    private static final FieldKind INTEGER = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
    private static final FieldKind FLAG = new Flag();

    static final Map<Type, FieldKind> SIMPLE = Map.ofEntries(
            Map.entry(String.class, text(Map.of("type", "string"), plain -> plain)),
            Map.entry(Money.class, text(DECIMAL, Money::parse)),
            Map.entry(Price.class, text(DECIMAL, Price::parse)),
            Map.entry(Quantity.class, text(DECIMAL, Quantity::parse)),
            Map.entry(
                    Instant.class,
                    text(Map.of("type", "string", "format", "date-time"), Rfc3339::parse, Rfc3339::format)),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(int.class, INTEGER),
            Map.entry(Integer.class, INTEGER),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG));

    private Kinds() {}

    private static FieldKind text(Map<String, Object> schema, Function<String, Object> parse) {
        return new Text<>(schema, parse, Object::toString);
    }

    private static FieldKind text(
            Map<String, Object> schema, Function<String, Object> parse, Function<Instant, String> format) {
        return new Text<>(schema, parse, format);
    }

    static FieldKind enumeration(Class<?> type) {
        Map<String, Object> values = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = WireName.of((Enum<?>) constant);
            names.add(name);
            values.put(name, constant);
        }
        return new Text<Enum<?>>(
                Map.of("type", "string", "enum", names),
                text -> {
                    if (!values.containsKey(text)) {
                        throw new IllegalArgumentException("expected one of " + names + ", was '" + text + "'");
                    }
                    return values.get(text);
                },
                constant -> names.get(constant.ordinal()));
    }

    static FieldKind list(FieldKind element) {
        return new Items(element);
    }

    private record Text<T>(Map<String, Object> schema, Function<String, Object> parse, Function<T, String> format)
            implements FieldKind {
        @Override
        @SuppressWarnings("unchecked")
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeString(format.apply((T) value));
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            expect(json, JsonToken.VALUE_STRING, "a string");
            return parse.apply(json.getText());
        }
    }

    private record Whole(long min, long max, Function<Long, Object> box) implements FieldKind {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber(((Number) value).longValue());
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            expect(json, JsonToken.VALUE_NUMBER_INT, "a whole number");
            if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    || json.getLongValue() < min
                    || json.getLongValue() > max) {
                throw new IllegalArgumentException("expected a whole number from " + min + " to " + max);
            }
            return box.apply(json.getLongValue());
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "integer");
        }
    }

    private record Flag() implements FieldKind {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            if (!json.currentToken().isBoolean()) {
                throw new IllegalArgumentException("expected true or false");
            }
            return json.getBooleanValue();
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "boolean");
        }
    }

    private record Items(FieldKind element) implements FieldKind {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (Object item : (List<?>) value) {
                element.write(item, json);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            expect(json, JsonToken.START_ARRAY, "an array");
            List<Object> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(element.read(json));
            }
            return List.copyOf(items);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "array", "items", element.schema());
        }
    }

    private static void expect(JsonParser json, JsonToken token, String what) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException("expected " + what);
        }
    }
}
