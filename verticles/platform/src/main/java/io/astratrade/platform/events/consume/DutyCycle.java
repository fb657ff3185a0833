package io.astratrade.platform.events.consume;

/**
 * Share of time that a consumer with a backlog may be busy: catching up takes what requests leave of the processors, and
 * a little even when they leave nothing. The longer events have waited, the more it is: a burst of requests comes
 * first, a load that stays shares with its effects.
 *
 * @param spare share, up to 1, while processors are idle enough
 * @param busy share while they are not and requests come
 */
public record DutyCycle(double spare, double busy) {
    private static final double IDLE_LOAD = 0.45;
    private static final double FULL_LOAD = 0.7;
    private static final double HALF = 0.5;
    /** Events that have waited so long are a burst's; those that have waited longer take from requests. */
    private static final double PATIENT_MS = 8_000;

    /** Those that have waited so long give way to requests no more. */
    private static final double URGENT_MS = 25_000;

    /** The same share whatever the load. */
    public static DutyCycle fixed(double share) {
        return new DutyCycle(share, share);
    }

    /**
     * How long to rest after so many busy milliseconds.
     *
     * @param load {@link io.astratrade.platform.load.RequestLoad} between 0 and 1
     * @param waitedMillis of the oldest event in hand
     */
    long restMillis(long busyMillis, double load, long waitedMillis) {
        double share = share(load, waitedMillis);
        return share >= 1 ? 0 : Math.round(busyMillis * (1 / share - 1));
    }

    /** Whether it rests less than it works at a load. */
    boolean isMostlyBusy(double load, long waitedMillis) {
        return share(load, waitedMillis) > HALF;
    }

    private double share(double load, long waitedMillis) {
        double yielded = part(load, IDLE_LOAD, FULL_LOAD) * (1 - part(waitedMillis, PATIENT_MS, URGENT_MS));
        return spare + yielded * (Math.min(spare, busy) - spare);
    }

    /** How far a value is on the way from one bound to the other, 0 to 1. */
    private static double part(double value, double from, double to) {
        return Math.min(1, Math.max(0, (value - from) / (to - from)));
    }
}
