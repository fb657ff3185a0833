package io.astratrade.launcher;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Language, time zone and charset of the process, whatever the machine's are: libraries change cases, write numbers and print by
 * them. To be applied before anything else is loaded.
 */
public final class NeutralDefaults {
    private NeutralDefaults() {}

    public static void apply() {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor output) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(output)), true, StandardCharsets.UTF_8);
    }
}
