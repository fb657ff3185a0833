package io.astratrade.codec.binding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** A type that a field may have, and its form in JSON; reading the wrong form is an IllegalArgumentException. */
public interface FieldKind {
    void write(Object value, JsonGenerator json) throws IOException;

    Object read(JsonParser json) throws IOException;

    /** The JSON Schema of a value. */
    Map<String, Object> schema();

    static FieldKind of(Type type) {
        FieldKind simple = Kinds.SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof Class<?> c && c.isEnum()) {
            return Kinds.enumeration(c);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Kinds.list(of(list.getActualTypeArguments()[0]));
        }
        throw new IllegalStateException("No kind of field for " + type);
    }
}
