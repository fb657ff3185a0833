package io.astratrade.codec.binding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.astratrade.codec.event.OptionalField;
import io.astratrade.codec.format.EventFormatException;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Writes and reads one record class by a table made once of its components, in their order. */
public final class RecordBinding {
    private static final Map<Class<?>, RecordBinding> BINDINGS = new ConcurrentHashMap<>();

    private final Class<?> record;
    private final List<FieldBinding> fields = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final MethodHandle constructor;

    private RecordBinding(Class<?> record) {
        this.record = record;
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            for (RecordComponent component : record.getRecordComponents()) {
                FieldBinding field = new FieldBinding(
                        SnakeCase.of(component.getName()),
                        FieldKind.of(component.getGenericType()),
                        component.isAnnotationPresent(OptionalField.class),
                        Getter.of(component));
                positions.put(field.name(), fields.size());
                fields.add(field);
            }
            Class<?>[] types = Stream.of(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            constructor = lookup.unreflectConstructor(record.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot bind " + record, e);
        }
    }

    public static RecordBinding of(Class<?> record) {
        return BINDINGS.computeIfAbsent(record, RecordBinding::new);
    }

    /** The fields in the order of the components. */
    public List<FieldBinding> fields() {
        return List.copyOf(fields);
    }

    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (FieldBinding field : fields) {
            field.write(value, json);
        }
        json.writeEndObject();
    }

    /** Reads an object, ignoring fields it does not know. */
    public Object read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new EventFormatException("data: expected a JSON object");
        }
        Object[] values = new Object[fields.size()];
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Integer position = positions.get(json.currentName());
            json.nextToken();
            if (position == null) {
                json.skipChildren();
            } else {
                values[position] = fields.get(position).read(json);
            }
        }
        requireAll(values);
        return create(values);
    }

    private void requireAll(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !fields.get(i).optional()) {
                throw new EventFormatException("data/" + fields.get(i).name() + ": is missing");
            }
        }
    }

    private Object create(Object[] values) {
        try {
            return constructor.invoke(values);
        } catch (Throwable e) {
            throw new EventFormatException("data: no valid " + record.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
