package io.astratrade.platform.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Operations of one path by method. HEAD is answered like GET, and OPTIONS with {@link #allow}. */
public final class PathItem {
    private final PathTemplate template;
    private final Map<String, Operation> operations = new HashMap<>();
    private String allow = "";

    PathItem(PathTemplate template) {
        this.template = template;
    }

    PathTemplate template() {
        return template;
    }

    void add(Operation operation) {
        operations.put(operation.method(), operation);
        TreeSet<String> methods = new TreeSet<>(operations.keySet());
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        allow = String.join(", ", methods);
    }

    public Optional<Operation> operation(String method) {
        return Optional.ofNullable(operations.get(method.equals("HEAD") ? "GET" : method));
    }

    /** Value of the `Allow` header. */
    public String allow() {
        return allow;
    }
}
