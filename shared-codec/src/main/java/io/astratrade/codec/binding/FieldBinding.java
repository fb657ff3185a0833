package io.astratrade.codec.binding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.astratrade.codec.format.EventFormatException;
import java.io.IOException;
import java.util.function.Function;

/** One JSON field of a record: its name, kind, and whether it may be left out. */
public final class FieldBinding {
    private final SerializableString name;
    private final FieldKind kind;
    private final boolean optional;
    private final Function<Object, Object> getter;

    FieldBinding(String name, FieldKind kind, boolean optional, Function<Object, Object> getter) {
        this.name = new SerializedString(name);
        this.kind = kind;
        this.optional = optional;
        this.getter = getter;
    }

    public String name() {
        return name.getValue();
    }

    public FieldKind kind() {
        return kind;
    }

    public boolean optional() {
        return optional;
    }

    void write(Object record, JsonGenerator json) throws IOException {
        Object value = getter.apply(record);
        if (value != null) {
            json.writeFieldName(name);
            kind.write(value, json);
        } else if (!optional) {
            throw new EventFormatException("data/" + name() + ": must not be null");
        }
    }

    Object read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        try {
            return kind.read(json);
        } catch (IllegalArgumentException e) {
            throw new EventFormatException("data/" + name() + ": " + e.getMessage(), e);
        }
    }
}
