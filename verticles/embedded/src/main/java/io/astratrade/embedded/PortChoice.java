package io.astratrade.embedded;

import java.util.function.IntFunction;

/** Starts on the wanted port, or on free ones until nobody else took it in between. */
final class PortChoice {

    private static final int ATTEMPTS = 3;

    private PortChoice() {}

    static <T> T start(int wanted, IntFunction<T> start) {
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
