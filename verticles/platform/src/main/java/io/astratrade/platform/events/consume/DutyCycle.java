package io.astratrade.platform.events.consume;

/**
 * Share of time that a consumer with a backlog may be busy: catching up takes what requests leave of the processors, and
 * a little even when they leave nothing.
 *
 * @param spare share, up to 1, while processors are idle enough
 * @param busy share while they are not and requests come
 */
public record DutyCycle(double spare, double busy) {
    private static final double IDLE_LOAD = 0.45;
    private static final double FULL_LOAD = 0.7;
    private static final double HALF = 0.5;

    /** The same share whatever the load. */
    public static DutyCycle fixed(double share) {
        return new DutyCycle(share, share);
    }

    /** How long to rest after so many busy milliseconds at a {@link io.astratrade.platform.load.RequestLoad} between 0 and 1. */
    long restMillis(long busyMillis, double load) {
        double share = share(load);
        return share >= 1 ? 0 : Math.round(busyMillis * (1 / share - 1));
    }

    /** Whether it rests less than it works at a load. */
    boolean isMostlyBusy(double load) {
        return share(load) > HALF;
    }

    private double share(double load) {
        double fullness = Math.min(1, Math.max(0, (load - IDLE_LOAD) / (FULL_LOAD - IDLE_LOAD)));
        return spare + fullness * (Math.min(spare, busy) - spare);
    }
}
