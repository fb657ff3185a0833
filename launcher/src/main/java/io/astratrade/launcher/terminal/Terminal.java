package io.astratrade.launcher.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** Output for a person: progress and results; colours only on a terminal. */
public final class Terminal {
    private static final boolean WATCHED = isTerminal(System.console()) && System.getenv("NO_COLOR") == null;

    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    public static boolean watched() {
        return WATCHED;
    }

    /** From Java 22 on there may be a console without anybody at it, and only since then can it be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    /** A step of long work that has been done, with how long it took. */
    public void step(String what, long millis) {
        line(colour("32", "ok ") + String.format(Locale.ROOT, " %-46s %6d ms", what, millis));
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    public String bold(String text) {
        return colour("1", text);
    }

    private static String colour(String code, String text) {
        return WATCHED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
