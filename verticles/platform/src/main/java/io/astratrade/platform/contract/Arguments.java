package io.astratrade.platform.contract;

import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of a request for the parameters of its operation, decoded; by parameter name, which is unique in an operation. */
public final class Arguments {
    static final String NOT_TEXT = "must be percent-encoded UTF-8 without U+0000";
    private static final String TWICE = "must not be given twice";

    private final Map<String, String> values = new HashMap<>();

    Arguments() {}

    /** Null when the request does not have it. */
    public String get(String name) {
        return values.get(name);
    }

    void path(List<String> names, List<String> raw, Findings findings) {
        for (int i = 0; i < names.size(); i++) {
            decoded(names.get(i), raw.get(i), false, findings);
        }
    }

    /** Parameters that the operation does not know mean nothing and cost nothing but their length. */
    void query(String query, Map<String, Parameter> known, Findings findings) {
        if (query == null || known.isEmpty()) {
            return;
        }
        for (int at = 0; at <= query.length() && !findings.full(); ) {
            int end = query.indexOf('&', at);
            end = end < 0 ? query.length() : end;
            pair(query.substring(at, end), known, findings);
            at = end + 1;
        }
    }

    private void pair(String pair, Map<String, Parameter> known, Findings findings) {
        int equals = pair.indexOf('=');
        String rawName = equals < 0 ? pair : pair.substring(0, equals);
        String name = UriText.decode(rawName, true).orElse(null);
        if (name == null || !known.containsKey(name)) {
            return;
        }
        if (values.containsKey(name)) {
            findings.add(Pointer.ROOT.to(name), TWICE);
        } else {
            decoded(name, equals < 0 ? "" : pair.substring(equals + 1), true, findings);
        }
    }

    void headers(MultiMap headers, List<Parameter> known, Findings findings) {
        for (Parameter parameter : known) {
            List<String> given = headers.getAll(parameter.name());
            if (given.size() > 1) {
                findings.add(Pointer.ROOT.to(parameter.name()), TWICE);
            } else if (!given.isEmpty()) {
                values.put(parameter.name(), given.get(0));
            }
        }
    }

    private void decoded(String name, String raw, boolean plusIsSpace, Findings findings) {
        UriText.decode(raw, plusIsSpace)
                .ifPresentOrElse(text -> values.put(name, text), () -> findings.add(Pointer.ROOT.to(name), NOT_TEXT));
    }
}
