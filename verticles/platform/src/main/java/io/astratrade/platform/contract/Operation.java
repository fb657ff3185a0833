package io.astratrade.platform.contract;

import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operation of a contract, compiled. */
public final class Operation {
    private final String id;
    private final String method;
    private final PathTemplate path;
    private final List<Parameter> parameters;
    private final Map<String, Parameter> query;
    private final List<Parameter> headers;
    private final Body body;
    private final Responses responses;
    private final List<String> roles;

    /** What the body must be; an operation without one ignores bodies. */
    record Body(boolean required, Check check) {}

    Operation(
            String id,
            String method,
            PathTemplate path,
            List<Parameter> parameters,
            Body body,
            Responses responses,
            List<String> roles) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.parameters = parameters;
        this.query = Parameters.byName(parameters, Parameter.In.QUERY);
        this.headers =
                List.copyOf(Parameters.byName(parameters, Parameter.In.HEADER).values());
        this.body = body;
        this.responses = responses;
        this.roles = roles;
    }

    public String id() {
        return id;
    }

    /** In capitals. */
    public String method() {
        return method;
    }

    /** The path with its parameters in braces. */
    public String path() {
        return path.text();
    }

    /** Those named by `x-roles`; none when it names none. */
    public List<String> roles() {
        return roles;
    }

    public boolean hasBody() {
        return body != null;
    }

    /** Whether a request without a body is refused. */
    public boolean needsBody() {
        return body != null && body.required();
    }

    public Responses responses() {
        return responses;
    }

    /** Reads the parameters of a request; those that do not fit are among the findings. */
    public Arguments arguments(List<String> rawPath, String rawQuery, MultiMap headerFields, Findings findings) {
        Arguments arguments = new Arguments();
        arguments.path(path.names(), rawPath, findings);
        arguments.query(rawQuery, query, findings);
        arguments.headers(headerFields, headers, findings);
        int unreadable = findings.count();
        for (Parameter parameter : parameters) {
            if (unreadable == 0 && !findings.full()) {
                parameter.check(arguments.get(parameter.name()), findings);
            }
        }
        return arguments;
    }

    public void checkBody(Map<String, Object> value, Findings findings) {
        Optional.ofNullable(body).ifPresent(described -> described.check().check(value, Pointer.ROOT, findings));
    }
}
