package io.astratrade.gateway.proxy;

import io.vertx.core.buffer.Buffer;

/** What a service answered, read in full. */
public record UpstreamAnswer(int status, Buffer body) {}
