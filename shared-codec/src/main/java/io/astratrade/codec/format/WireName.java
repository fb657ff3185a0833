package io.astratrade.codec.format;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of constants outside of Java, in JSON, events, tables and metrics: lower case. */
public final class WireName {
    private static final Map<Enum<?>, String> NAMES = new ConcurrentHashMap<>();

    private WireName() {}

    public static String of(Enum<?> constant) {
        return NAMES.computeIfAbsent(constant, named -> named.name().toLowerCase(Locale.ROOT));
    }
}
