package io.astratrade.launcher.fuzz;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** A request as it goes over the wire: target as written, whether a session is told, and what was done to it. */
record MutatedRequest(
        Operation operation,
        String method,
        String target,
        MultiMap headers,
        Buffer body,
        boolean signedIn,
        List<String> mutations) {
    @Override
    public String toString() {
        String shown = body == null ? "" : body.toString();
        return method + " " + abbreviated(target) + " of " + operation.service() + " " + mutations + " body "
                + abbreviated(shown) + " headers "
                + abbreviated(headers.entries().toString());
    }

    private static String abbreviated(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "... (" + text.length() + ")";
    }
}
