package io.astratrade.platform.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as configuration writes them. */
final class Sizes {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(kb|mb|gb)?");
    private static final int STEP = 10;

    private Sizes() {}

    static long parse(String text) {
        Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(Expected.SIZE);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2) == null ? "" : matcher.group(2)) {
            case "kb" -> amount << STEP;
            case "mb" -> amount << 2 * STEP;
            case "gb" -> amount << 3 * STEP;
            default -> amount;
        };
    }
}
