package io.astratrade.codec;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.event.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One event of each type, its fields filled by their kind. */
final class Samples {
    static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

    private Samples() {}

    static Event of(EventType type) {
        RecordComponent[] components = type.record().getRecordComponents();
        Object[] values = Stream.of(components).map(Samples::value).toArray();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.record().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Envelope envelope(Event event) {
        return new Envelope(EventIds.next(), "subject-1", TIME, "correlation-1", "cause-1", null, "test@1.0.0", event);
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return component.getName() + " \"1\" ü";
        }
        if (type == Instant.class) {
            return TIME;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == List.class ? list(component.getGenericType()) : amount(type);
    }

    private static List<?> list(Type type) {
        Class<?> element = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
        return element == String.class ? List.of("a", "b") : List.of(amount(element));
    }

    private static Object amount(Class<?> type) {
        if (type == Money.class) {
            return Money.parse("-12.345678");
        }
        if (type == Price.class) {
            return Price.parse("60000.01");
        }
        if (type == Quantity.class) {
            return Quantity.parse("0.00000001");
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        return type == int.class || type == Integer.class ? (Object) 7 : (Object) 9_007_199_254_740_993L;
    }
}
