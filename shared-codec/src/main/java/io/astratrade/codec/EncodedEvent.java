package io.astratrade.codec;

import java.util.List;

/** An event as it is written to Redis: field names and values in turn. */
public record EncodedEvent(String stream, List<String> fields) {}
