package io.astratrade.embedded.process;

import java.time.Duration;

/**
 * Options of a server: its data and the end of the JVM.
 *
 * @param durable false skips fsync and a clean stop at JVM exit; only for data that nobody wants back
 * @param exitGrace how long the last-resort shutdown hook leaves the owner time to call stop by itself
 */
public record ServerOptions(boolean durable, Duration exitGrace) {

    /** Data that must survive, stopped by the hook as soon as the JVM exits. */
    public static ServerOptions persistent() {
        return new ServerOptions(true, Duration.ZERO);
    }

    /** Data of a test: lost writes after a power failure do not matter, speed does. */
    public static ServerOptions throwAway() {
        return new ServerOptions(false, Duration.ZERO);
    }

    /** For an owner with a shutdown hook of its own: hooks run side by side, and this one has to wait for that one. */
    public ServerOptions withExitGrace(Duration grace) {
        return new ServerOptions(durable, grace);
    }
}
