package io.astratrade.embedded.process;

import java.util.function.IntFunction;

/** Starts on the wanted port, or on free ones until nobody else took it in between. */
public final class PortChoice {

    private static final int ATTEMPTS = 3;

    private PortChoice() {}

    public static <T> T start(int wanted, IntFunction<T> start) {
        if (wanted != 0) {
            return start.apply(wanted);
        }
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return start.apply(FreePort.find());
            } catch (ServerStartException e) {
                if (!e.getMessage().contains("Address already in use")) {
                    throw e;
                }
            }
        }
        return start.apply(FreePort.find());
    }
}
