package io.astratrade.testkit;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class, its methods and its life-cycle methods one {@link Vertx}, closed when the class has run. */
public final class VertxParameter implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(VertxParameter.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Vertx.class;
    }

    @Override
    public Vertx resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return classContext(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Instance.class, type -> new Instance(Vertx.vertx()), Instance.class)
                .vertx();
    }

    /** The store that lives as long as the outermost test class, so that nested classes share its Vertx. */
    private static ExtensionContext classContext(ExtensionContext context) {
        ExtensionContext found = context;
        for (ExtensionContext c = context;
                c.getTestClass().isPresent();
                c = c.getParent().orElseThrow()) {
            found = c;
        }
        return found;
    }

    private record Instance(Vertx vertx) implements AutoCloseable {
        @Override
        public void close() {
            Await.result(vertx.close());
        }
    }
}
