package io.astratrade.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all test classes of a JVM the same instance of a fixture: made at its first use, closed when the JVM ends, before the
 * servers. A root store would close it after each class, because a JVM beside others is given one class at a time.
 */
public abstract class Shared<T extends AutoCloseable> implements ParameterResolver {
    private static final Map<Class<?>, AutoCloseable> FIXTURES = new ConcurrentHashMap<>();

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
        return type.cast(FIXTURES.computeIfAbsent(type, missing -> closedAtTheEnd(maker.get())));
    }

    private static AutoCloseable closedAtTheEnd(AutoCloseable fixture) {
        TestServers.atExit(() -> {
            try {
                fixture.close();
            } catch (Exception e) {
                throw new IllegalStateException("A fixture cannot be closed", e);
            }
        });
        return fixture;
    }
}
