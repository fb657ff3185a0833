package io.astratrade.gateway.proxy;

import io.vertx.core.buffer.Buffer;

/** A service's answer, read in full. */
public record UpstreamAnswer(int status, Buffer body) {}
