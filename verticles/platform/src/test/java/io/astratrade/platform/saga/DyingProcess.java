package io.astratrade.platform.saga;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.UUID;

/** A JVM that begins a sale and dies at a named point without a word, as `kill -9` would have it. */
final class DyingProcess {
    static final int KILLED = 137;

    private DyingProcess() {}

    public static void main(String[] args) {
        String deathAt = args[1];
        TwoParties parties =
                new TwoParties(Vertx.vertx(), args[0], Duration.ofSeconds(30), Duration.ofMinutes(10), point -> {
                    if (point.equals(deathAt)) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                });
        parties.sagas.open();
        parties.begin(UUID.fromString(args[2]), Boolean.parseBoolean(args[3]))
                .onFailure(failure -> Runtime.getRuntime().halt(1));
    }
}
