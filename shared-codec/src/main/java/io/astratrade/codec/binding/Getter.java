package io.astratrade.codec.binding;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;

/** Accessors of record components as plain calls, so that encoding pays for no reflection. */
final class Getter {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Getter() {}

    @SuppressWarnings("unchecked")
    static Function<Object, Object> of(RecordComponent component) {
        try {
            MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
            MethodType boxed = accessor.type().wrap();
            CallSite site = LambdaMetafactory.metafactory(
                    LOOKUP,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    accessor,
                    boxed);
            return (Function<Object, Object>) site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
