package io.astratrade.platform.api;

import io.vertx.core.Future;

/** One operation of an API: a request in, a reply out, a failed future for anything else. */
@FunctionalInterface
public interface Endpoint {
    Future<Reply> handle(Call call);
}
