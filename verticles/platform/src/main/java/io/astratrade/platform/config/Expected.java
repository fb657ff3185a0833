package io.astratrade.platform.config;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what may be written for a setting. */
final class Expected {
    static final String DURATION = "a duration like 250ms, 5s, 10m, 24h or 30d";
    static final String SIZE = "a size like 0, 512kb, 64mb or 2gb";

    private Expected() {}

    static String whole(long min, long max) {
        String from = min == Long.MIN_VALUE ? "" : " from " + min;
        return "a whole number" + from + (max >= Integer.MAX_VALUE ? "" : " to " + max);
    }

    static String oneOf(Enum<?>... values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
