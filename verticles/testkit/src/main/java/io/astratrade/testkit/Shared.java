package io.astratrade.testkit;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all test classes of a run the same instance of a fixture: made at its first use, closed after the last class. */
public abstract class Shared<T extends AutoCloseable> implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Shared.class);

    private final Class<T> type;
    private final Supplier<T> maker;

    protected Shared(Class<T> type, Supplier<T> maker) {
        this.type = type;
        this.maker = maker;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public T resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(type, missing -> maker.get(), type);
    }
}
